package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchGramsTest {

    private static final Set<String> OIL =
            SearchGrams.ofDocument(List.of("美孚1号 全合成机油 5W-30 SP", "Mobil 1 Fully Synthetic Engine Oil"));
    private static final Set<String> FILTER = SearchGrams.ofDocument(List.of("曼牌 机油滤清器 W 712/95", "适合 本田 CR-V"));

    private static boolean finds(Set<String> document, String query) {
        var grams = SearchGrams.of(query);
        return !grams.isEmpty() && document.containsAll(grams);
    }

    @Test
    void cutsChineseIntoPairsAndLatinIntoPieces() {
        assertEquals(Set.of("机", "油", "机油"), SearchGrams.of("机油"));
        assertEquals(Set.of("5", "w", "3", "0", "30"), SearchGrams.of("５Ｗ-30"));
        assertEquals(Set.of("c", "r", "v", "cr", "rv", "crv"), SearchGrams.of("CR-V"));
        assertEquals(Set.of(), SearchGrams.of(" ,。!"));
        assertEquals(Set.of(), SearchGrams.of(null));
    }

    @Test
    void findsWithoutRegardToWidthCaseAndSpacing() {
        for (String query : List.of(
                "机油",
                "机 油",
                "5w30",
                "5W 30",
                "５Ｗ－３０",
                "全合成机油",
                "美孚 1号",
                "美孚1号机油".substring(0, 4),
                "mobil",
                "MOB",
                "synthetic oil",
                "oil")) {
            assertTrue(finds(OIL, query), query);
        }
        for (String query :
                List.of("W712/95", "w 712/95", "w71295", "W712 95", "712", "crv", "CR V", "本田crv", "曼牌机油滤清器")) {
            assertTrue(finds(FILTER, query), query);
        }
    }

    @Test
    void doesNotFindOthers() {
        for (String query : List.of("轮胎", "5W-40", "bosch", "油机")) {
            assertFalse(finds(OIL, query), query);
        }
    }

    @Property
    void everyTextFindsItself(@ForAll String text) {
        assertTrue(SearchGrams.ofDocument(List.of(text)).containsAll(SearchGrams.of(text)));
    }
}
