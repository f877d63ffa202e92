// Goods that may be meant while somebody types, and the device's place when asked for. Everything works without.
(() => {
  const field = document.getElementById("q"), list = document.getElementById("q-list");
  let timer, last = "", chosen = -1;
  const make = (name, attributes, ...inside) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...inside);
    return made;
  };
  const choose = index => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === index));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[index].id);
    list.children[index]?.scrollIntoView({ block: "nearest" });
  };
  const open = shown => {
    list.hidden = !shown;
    field.setAttribute("aria-expanded", shown);
    choose(-1);
  };
  const option = (goods, i) => {
    const item = make("li", { id: "q-" + i },
      make("img", { src: goods.picture, alt: "", width: 40, height: 40 }),
      make("span", {}, make("b", { textContent: goods.name }), make("small", { textContent: goods.brand })),
      make("span", { className: "price", textContent: goods.price }));
    item.setAttribute("role", "option");
    item.dataset.href = goods.href;
    return item;
  };
  field?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const q = field.value.trim();
      if (q === last && !list.hidden) return;
      last = q;
      const answer = q && await fetch("/suggest?q=" + encodeURIComponent(q)).catch(() => null);
      if (field.value.trim() !== q) return;
      list.replaceChildren(...(answer?.ok ? await answer.json() : []).map(option));
      open(list.children.length > 0 && document.activeElement === field);
    }, 150);
  });
  field?.addEventListener("keydown", event => {
    const count = list.hidden ? 0 : list.children.length;
    if (!count) return;
    if (event.key === "Escape") open(false);
    else if (event.key === "ArrowDown") choose((chosen + 1) % count);
    else if (event.key === "ArrowUp") choose(chosen > 0 ? chosen - 1 : count - 1);
    else if (event.key === "Enter" && chosen >= 0) location.href = list.children[chosen].dataset.href;
    else return;
    event.preventDefault();
  });
  field?.addEventListener("blur", () => open(false));
  list?.addEventListener("mousedown", event => event.preventDefault()); // the field keeps the focus until the click is done
  list?.addEventListener("click", event => {
    const item = event.target.closest("li");
    if (item) location.href = item.dataset.href;
  });
  document.querySelectorAll("[data-locate]").forEach(button => {
    if (!navigator.geolocation) return;
    button.hidden = false;
    button.addEventListener("click", event => {
      event.preventDefault();
      navigator.geolocation.getCurrentPosition(at => {
        const form = button.closest("form");
        form.elements.point.value = at.coords.latitude.toFixed(2) + "_" + at.coords.longitude.toFixed(2);
        form.submit();
      }, () => { button.hidden = true; });
    });
  });
  // a choice that needs a button only where there is no script
  document.querySelectorAll("select[data-press]").forEach(select => {
    const button = document.getElementById(select.dataset.press);
    button.classList.add("sr");
    button.tabIndex = -1;
    select.addEventListener("change", () => button.click());
  });
  // how long what is ordered is still held; when it is over, the page says what now
  const held = document.querySelector("[data-left]:not(dialog)");
  if (held) {
    const end = Date.now() + held.dataset.left * 1000, soon = document.getElementById("hold-soon");
    const count = () => {
      const left = Math.ceil((end - Date.now()) / 1000);
      held.textContent = `${Math.floor(Math.max(0, left) / 60)}:${String(Math.max(0, left) % 60).padStart(2, "0")}`;
      if (left <= 180 && !soon.textContent) soon.textContent = soon.dataset.text;
      if (left <= 0) {
        clearInterval(counting);
        if (held.dataset.left > 0) location.reload();
      }
    };
    const counting = setInterval(count, 1000);
    count();
  }
  document.querySelectorAll("[data-step]").forEach(button => button.addEventListener("click", () => {
    const input = button.parentElement.querySelector("input"), max = Number(input.max || 99);
    input.value = Math.min(max, Math.max(1, Number(input.value || 1) + Number(button.dataset.step)));
    if (button.dataset.send !== undefined) input.form.requestSubmit();
  }));
})();
