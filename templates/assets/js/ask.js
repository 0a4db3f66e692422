// Asks the server for a piece of a page after a pause in typing; only the last question is answered.

export function asks(pause) {
  let timer;
  let asked;
  const stop = () => {
    clearTimeout(timer);
    asked?.abort();
  };
  const get = (url, then) => {
    stop();
    timer = setTimeout(async () => {
      asked = new AbortController();
      try {
        const answer = await fetch(url, { signal: asked.signal, headers: { accept: "text/html" } });
        if (answer.ok) then(await answer.text());
      } catch (error) {
        if (error.name !== "AbortError") console.warn("No answer from", url.pathname);
      }
    }, pause);
  };
  return { get, stop };
}
