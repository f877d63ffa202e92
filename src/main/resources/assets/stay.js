// Warns before the login ends, prolongs it when asked to, and keeps what stands in the page's forms when it has ended.
(() => {
  const dialog = document.getElementById("stay"), WARN = 120;
  const part = name => dialog.querySelector(name), act = name => part(`[data-stay=${name}]`);
  const title = part("h2"), why = part("#stay-why"), timer = part("[role=timer]");
  const page = location.pathname + location.search, draft = `draft ${dialog.dataset.who} ${page}`;
  let end, state = "", read = false; // read: the dialog was closed, and opens again only when the state changes

  const stored = (store, act) => { try { return act(store()); } catch { return null; } }; // where the browser keeps nothing
  const lasts = seconds => {
    end = Date.now() + seconds * 1000;
    stored(() => localStorage, store => store.setItem("stay", end)); // other tabs know that this one was used
  };
  addEventListener("storage", event => { if (event.key === "stay" && event.newValue) end = Number(event.newValue); });

  const fields = () => [...document.querySelectorAll("main form [name]")].filter(field =>
    field.matches("input, textarea, select") && !field.matches("[type=hidden],[type=password],[type=file],[type=submit],[type=button]")
    && !field.closest(".ui-helper-hidden-accessible"));
  const choice = field => field.matches("[type=checkbox],[type=radio]");
  const touched = field => choice(field) ? field.checked !== field.defaultChecked
    : field.matches("select") ? [...field.options].some(option => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;
  const keep = () => {
    const filled = fields().filter(touched).map(field => [field.name, field.value, field.checked]);
    if (filled.length) stored(() => sessionStorage, store => store.setItem(draft, JSON.stringify(filled)));
  };
  const restore = () => {
    const filled = JSON.parse(stored(() => sessionStorage, store => store.getItem(draft)) || "[]");
    filled.forEach(([name, value, checked]) => fields().filter(field => field.name === name).forEach(field => {
      if (!choice(field)) field.value = value;
      else if (field.value === value) field.checked = checked;
    }));
    if (!filled.length) return;
    stored(() => sessionStorage, store => store.removeItem(draft));
    const said = document.getElementById("stay-restored");
    document.querySelector("main").prepend(said);
    said.hidden = false;
    said.textContent = said.dataset.text;
  };

  const show = next => {
    if (next === state && (dialog.open || read)) return;
    state = next;
    read = false;
    act("stay").hidden = state !== "soon";
    act("again").hidden = state !== "over";
    act("close").hidden = state === "soon";
    timer.hidden = state === "over";
    if (state === "last") why.textContent = dialog.dataset.last;
    if (state === "over") {
      title.textContent = dialog.dataset.overTitle;
      why.textContent = dialog.dataset.over;
      keep();
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("button:not([hidden])").focus();
  };
  const tick = () => {
    if (state === "over") return; // whoever logs in again elsewhere has a new login, of which this page's forms know nothing
    const left = Math.ceil((end - Date.now()) / 1000);
    timer.textContent = `${Math.floor(Math.max(0, left) / 60)}:${String(Math.max(0, left) % 60).padStart(2, "0")}`;
    if (left <= 0) show("over");
    else if (left <= WARN) show(state === "last" ? "last" : "soon");
    else if (dialog.open) { dialog.close(); state = ""; }
  };
  const stay = async () => {
    const answer = await fetch("/stay", { method: "POST" }).catch(() => null);
    if (!answer?.ok) return; // not reached: the time runs on, the button can be pressed again
    const seconds = Number(await answer.text());
    lasts(seconds);
    if (seconds > 0 && seconds <= WARN) show("last"); // ten hours are the most
    tick();
  };
  const close = () => { read = true; dialog.close(); };

  dialog.addEventListener("cancel", event => {
    event.preventDefault();
    if (state === "soon") stay(); else close();
  });
  act("stay").addEventListener("click", stay);
  act("close").addEventListener("click", close);
  act("again").addEventListener("click", () => location.assign(page));
  // Nothing is sent that would be lost on the way to the login
  document.addEventListener("submit", event => {
    if (state !== "over" || event.target.method !== "post") return;
    event.preventDefault();
    event.stopPropagation();
    read = false;
    show("over");
  }, true);
  addEventListener("pagehide", () => { if (state === "over") keep(); });

  lasts(Number(dialog.dataset.left));
  restore();
  setInterval(tick, 1000);
})();
