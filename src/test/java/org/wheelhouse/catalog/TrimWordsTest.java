package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an English reader is told of a trim that has a Chinese name only. */
class TrimWordsTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Path TRIMS = Path.of("src/main/resources/demo/catalogue/vehicles/trim.csv");

    @Test
    void putsEachWordIntoEnglish() {
        assertEquals("280TSI DSG Comfort", TrimWords.english("2019款 280TSI DSG 舒享版"));
        assertEquals("1.5L automatic 4WD Luxury China VI", TrimWords.english("2020款 1.5L 自动四驱豪华版 国VI"));
        assertEquals("2.0T 2WD Elite 7-seat", TrimWords.english("2.0T 两驱精英版 7座"));
        assertEquals("30th anniversary 40 TFSI Style", TrimWords.english("2018款 30周年年型 40 TFSI 时尚型"));
        assertEquals("2WD automatic Internet Smart Value", TrimWords.english("两驱自动互联网智惠版"));
    }

    @Test
    void leavesAWordThatNobodyKnowsAsItIs() {
        assertEquals("1.5L automatic 飞天", TrimWords.english("1.5L 自动飞天版"));
    }

    @Test
    void knowsEveryWordOfTheDemoChainsCars() throws IOException {
        List<String> names = Files.readAllLines(TRIMS).stream()
                .skip(1)
                .map(line -> line.split(",")[2])
                .toList();
        var unknown = new TreeSet<String>();
        names.stream()
                .map(TrimWords::english)
                .filter(e -> CHINESE.matcher(e).find())
                .forEach(unknown::add);
        assertEquals(new TreeSet<String>(), unknown);
    }
}
