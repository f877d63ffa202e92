// Suggestions while typing, and the device's place when asked for. Everything works without.
(() => {
  const field = document.getElementById("q"), list = document.getElementById("q-list");
  let timer, last = "";
  field?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const q = field.value.trim();
      if (q.length < 1 || q === last) return;
      last = q;
      const answer = await fetch("/suggest?q=" + encodeURIComponent(q)).catch(() => null);
      if (!answer?.ok || field.value.trim() !== q) return;
      list.replaceChildren(...(await answer.json()).map(text => Object.assign(document.createElement("option"), { value: text })));
    }, 150);
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
  document.querySelectorAll("[data-step]").forEach(button => button.addEventListener("click", () => {
    const input = button.parentElement.querySelector("input"), max = Number(input.max || 99);
    input.value = Math.min(max, Math.max(1, Number(input.value || 1) + Number(button.dataset.step)));
    if (button.dataset.send !== undefined) input.form.requestSubmit();
  }));
})();
