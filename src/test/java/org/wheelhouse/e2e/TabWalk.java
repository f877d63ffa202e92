package org.wheelhouse.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Goes through a page with the tabulator as somebody without a mouse does (WCAG 2.2, 2.1.1, 2.4.7, 2.4.11): everything that can be used is
 * reached, what has the focus is within the window, under nothing else, and looks different from before.
 */
final class TabWalk {

    /** Everything that the tabulator should reach, and how it looks without the focus. */
    private static final String BEGIN = """
            () => {
              // A page that was sent to one of its parts begins there: here it begins at its top
              const start = document.body.insertBefore(document.createElement('span'), document.body.firstChild);
              start.style.position = 'absolute';
              start.tabIndex = -1;
              start.focus();
              window.scrollTo(0, 0);
              const looks = el => [el, el.parentElement, el.parentElement?.parentElement, ...(el.labels || [])].filter(Boolean)
                .map(e => getComputedStyle(e)).map(s => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor].join()).join(';');
              const name = el => el.tagName.toLowerCase() + (el.id && '#' + el.id) + ' ' + (el.getAttribute('aria-label') || el.name || el.textContent || '').trim().slice(0, 40);
              const usable = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')].filter(el =>
                el.tabIndex >= 0 && !el.disabled && el.type !== 'hidden' && el.checkVisibility({visibilityProperty: true}) && !el.closest('[inert]')
                && !(el.type === 'radio' && !el.checked && [...document.getElementsByName(el.name)].some(o => o !== el && o.form === el.form
                      && (o.checked || ![...document.getElementsByName(el.name)].some(x => x.form === el.form && x.checked) && o.compareDocumentPosition(el) & 4))));
              window.walk = {looks, name, left: new Set(usable), seen: new Set(), before: new Map(usable.map(el => [el, looks(el)])), last: null};
              return usable.length;
            }""";

    /** What has the focus now, and what is wrong with it. */
    private static final String STEP = """
            () => {
              const {looks, name, left, seen, before} = window.walk, el = document.activeElement;
              if (!el || el === document.body || seen.has(el) && el !== window.walk.last) return {end: true};
              if (seen.has(el)) return {wrong: []}; // a date has several parts
              window.walk.last = el;
              seen.add(el);
              left.delete(el);
              const wrong = [];
              if (before.has(el) && before.get(el) === looks(el)) wrong.push('looks as without the focus');
              const small = r => r.width < 3 || r.height < 3;
              const boxes = el => [...el.getClientRects()].filter(r => !small(r));
              const box = boxes(el)[0] || [...(el.labels || [])].map(l => boxes(l)[0])[0];
              if (!box) wrong.push('has no place');
              else {
                const x = box.left + box.width / 2, y = box.top + box.height / 2, hit = document.elementFromPoint(x, y);
                if (!hit) wrong.push('is out of sight at ' + Math.round(x) + ',' + Math.round(y));
                else if (!el.contains(hit) && !hit.contains(el) && ![...(el.labels || [])].some(l => l.contains(hit)))
                  wrong.push('is under ' + name(hit) + ' .' + hit.className);
              }
              return {wrong: wrong.map(w => name(el) + ' ' + w)};
            }""";

    private static final String REST =
            "() => [...window.walk.left].map(el => window.walk.name(el) + ' is not reached')";

    private TabWalk() {}

    /** @return what is wrong, in words, with the page's address */
    static List<String> complaints(Page page) {
        int usable = ((Number) page.evaluate(BEGIN)).intValue();
        var wrong = new ArrayList<Object>();
        for (int presses = 0; presses < usable * 3 + 20; presses++) {
            page.keyboard().press("Tab");
            var step = (Map<?, ?>) page.evaluate(STEP);
            if (step.containsKey("end")) {
                break;
            }
            wrong.addAll((List<?>) step.get("wrong"));
        }
        wrong.addAll((List<?>) page.evaluate(REST));
        var size = page.viewportSize();
        return wrong.stream()
                .map(w -> page.url().replaceFirst("https?://[^/]+", "") + " at " + size.width + "x" + size.height + ": "
                        + w)
                .toList();
    }
}
