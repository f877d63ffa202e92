package org.wheelhouse.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/** Tables on a screen: no column lies beyond the edge of its panel, and no two cells of a row lie upon each other. */
final class Tables {

    private static final String ASTRAY = """
            () => [...document.querySelectorAll('.reflow table')].flatMap(table => {
              const edge = table.parentElement.getBoundingClientRect().right + 1;
              const said = table.getBoundingClientRect().right > edge
                ? [...table.querySelectorAll('th')].filter(h => h.getBoundingClientRect().right > edge).map(h => 'beyond the edge: ' + h.innerText.trim())
                : [];
              for (const row of [...table.querySelectorAll('tbody tr')].slice(0, 5)) {
                const cells = [...row.cells].map(c => [c, c.getBoundingClientRect()]).filter(([c, at]) => at.width > 0 && at.height > 0);
                for (const [a, one] of cells) for (const [b, other] of cells) {
                  if (a !== b && one.left <= other.left && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1) {
                    said.push('upon each other: ' + a.innerText + ' | ' + b.innerText);
                  }
                }
              }
              return said;
            })""";

    private Tables() {}

    /** What is out of place, in words; empty when nothing is. */
    static List<?> astray(Page page) {
        return (List<?>) page.evaluate(ASTRAY);
    }
}
