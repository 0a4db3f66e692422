// How a person reaches what they want to press or fill in: with a pointer or a finger, or with nothing but keys.

import assert from "node:assert/strict";

export const pointer = {
  press: (place) => place.click(),
  write: (place, text) => place.fill(text),
  choose: (place, value) => place.selectOption(value),
  tick: (place) => place.check(),
};

/** Tab until it has the focus, then the key a keyboard user would press. */
export const keyboard = {
  async press(place) {
    await reach(place);
    await place.page().keyboard.press("Enter");
  },

  async write(place, text) {
    await reach(place);
    const keys = place.page().keyboard;
    await keys.press("ControlOrMeta+A");
    await keys.insertText(text);
  },

  async choose(place, value) {
    await reach(place);
    const keys = place.page().keyboard;
    await keys.press("Home");
    for (let steps = 0; steps < 60; steps += 1) {
      if ((await place.inputValue()) === value) return;
      await keys.press("ArrowDown");
    }
    assert.fail(`no option ${value} by the arrow keys`);
  },

  /** A box is ticked with the space bar; of a row of dots, Tab reaches the chosen one and arrows the others. */
  async tick(place) {
    const keys = place.page().keyboard;
    if ((await place.getAttribute("type")) === "radio") {
      const row = place.page().locator(`input[type=radio][name="${await place.getAttribute("name")}"]`);
      await reach(row);
      for (let steps = await row.count(); steps > 0 && !(await place.isChecked()); steps -= 1) await keys.press("ArrowDown");
    } else {
      await reach(place);
      if (!(await place.isChecked())) await keys.press("Space");
    }
    assert.ok(await place.isChecked());
  },
};

/** Where several match (a row of dots), any of them having the focus will do. */
async function reach(places) {
  const page = places.page();
  await places.first().waitFor();
  const hasFocus = () => places.evaluateAll((all) => all.includes(document.activeElement));
  for (let tabs = 0; tabs < 400; tabs += 1) {
    if (await hasFocus()) {
      assert.ok(await focusIsVisible(page), `the focus cannot be seen on ${places}`);
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`the Tab key does not reach ${places}`);
}

function focusIsVisible(page) {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  });
}
