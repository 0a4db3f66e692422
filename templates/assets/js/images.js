// For each chosen picture a small copy of it and a field for what is in it, in the order of the files.

const MOST = 5;

export default function images(input) {
  const place = document.getElementById("alt-fields");
  if (!place) return;
  const label = input.dataset.altLabel ?? "";
  input.addEventListener("change", () => {
    const said = [...place.querySelectorAll("input[name=alt]")].map((field) => field.value);
    place.replaceChildren(
      ...[...input.files].slice(0, MOST).map((file, at) => {
        const row = document.createElement("div");
        row.className = "alt-field";
        const picture = document.createElement("img");
        picture.alt = "";
        picture.width = 80;
        picture.height = 80;
        const reader = new FileReader();
        reader.addEventListener("load", () => (picture.src = reader.result));
        reader.readAsDataURL(file);
        const field = document.createElement("div");
        field.className = "field";
        const name = document.createElement("label");
        name.className = "label";
        name.htmlFor = `alt-new-${at}`;
        name.textContent = label.replace("{name}", file.name);
        const text = document.createElement("input");
        text.className = "input";
        text.id = name.htmlFor;
        text.name = "alt";
        text.maxLength = 300;
        text.value = said[at] ?? "";
        field.append(name, text);
        row.append(picture, field);
        return row;
      }),
    );
  });
}
