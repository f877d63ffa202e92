package org.wheelhouse.platform.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;

class SheetTest {

    private static final SheetColumns COLUMNS = new SheetColumns(List.of("sku", "name"), List.of("price", "day"));

    @TempDir
    private Path folder;

    private List<SheetRow> read(Path file) {
        var rows = new ArrayList<SheetRow>();
        SheetReader.read(file, COLUMNS, rows::add);
        return rows;
    }

    private String refusal(Path file) {
        return assertThrows(BusinessException.class, () -> read(file)).getMessage();
    }

    private Path csv(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    private Path csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    /** An .xlsx of hand-made parts. */
    private Path xlsx(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path sheetOf(String prolog, String rows) throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return xlsx(Map.of(
                "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>",
                "_rels/.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                                + office + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='"
                                + office + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/workbook.xml",
                        "<workbook xmlns='" + main + "' xmlns:r='" + office
                                + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                        prolog + "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static String row(int number, String... cells) {
        var xml = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<c r='")
                    .append(CellText.address(i, number))
                    .append("' t='inlineStr'><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    @Test
    void readsColumnsInAnyOrder() throws IOException {
        var rows = read(csv("name, SKU \r\n\"机油, 5W-30\",A1\r\n\r\n ,A2\r\n"));
        assertEquals(List.of("A1", "A2"), rows.stream().map(r -> r.get("sku")).toList());
        assertEquals("机油, 5W-30", rows.getFirst().get("name"));
        assertEquals("", rows.get(1).get("name"));
        assertEquals("", rows.getFirst().get("price"));
        assertEquals("A2", rows.getFirst().address("name"));
    }

    @Test
    void detectsTheEncoding() throws IOException {
        for (var file : List.of(
                csv("sku,name\nA1,π 朗逸（Ⅱ）"),
                csv("\uFEFFsku,name\nA1,π 朗逸（Ⅱ）"),
                csv("sku,name\nA1,π 朗逸（Ⅱ）", Charset.forName("GBK")))) {
            assertEquals("π 朗逸（Ⅱ）", read(file).getFirst().get("name"));
        }
        Files.write(
                folder.resolve("file.csv"),
                new byte[] {'s', 'k', 'u', ',', 'n', 'a', 'm', 'e', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertEquals("platform.sheet.encoding", refusal(folder.resolve("file.csv")));
    }

    @Test
    void namesWrongMissingAndDuplicateColumns() throws IOException {
        assertEquals("platform.sheet.missing-columns [name, nmae]", refusal(csv("sku,nmae\nA1,x")));
        assertEquals(
                "platform.sheet.unknown-columns [colour, sku, name, price, day]",
                refusal(csv("sku,name,colour\nA1,x,red")));
        assertEquals("platform.sheet.duplicate-columns [sku]", refusal(csv("sku,name,sku\nA1,x,A2")));
        assertEquals("platform.sheet.empty", refusal(csv("")));
    }

    @Test
    void namesTheCellThatCannotBeTaken() throws IOException {
        var rows = read(csv("sku,name\nA1,a\u0007b\nA2,x,stray\n"));
        assertEquals(
                List.of(new CellProblem("name", "B2", "platform.sheet.control-character", List.of())),
                rows.getFirst().problems());
        assertEquals(
                List.of(new CellProblem("", "C3", "platform.sheet.no-heading", List.of())),
                rows.get(1).problems());
        var longest = read(csv("sku,name\nA1," + "长".repeat(32_768)));
        assertEquals(
                "platform.sheet.too-long",
                longest.getFirst().problems().getFirst().key());
    }

    @Test
    void limitsRowsAndColumns() throws IOException {
        var limits = new SheetLimits(1000, 10, 1000, 1000, 100, 2, 3, 100);
        var file = csv("sku,name\na,b\nc,d\ne,f\n");
        assertEquals(
                "platform.sheet.too-many-rows [2]",
                assertThrows(BusinessException.class, () -> SheetReader.read(file, COLUMNS, limits, r -> {}))
                        .getMessage());
        assertEquals("platform.sheet.too-many-columns [200]", refusal(csv("sku,name" + ",".repeat(300))));
    }

    @Test
    void refusesAFormulaWithItsAddress() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "t", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            sheet.value(0, 0, "sku");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, "A1");
            sheet.formula(1, 1, "HYPERLINK(\"http://example.org\")");
        }
        assertEquals(
                List.of(new CellProblem("name", "B2", "platform.sheet.formula", List.of())),
                read(file).getFirst().problems());
    }

    @Test
    void readsNumbersAndDaysAsTheyAreShown() throws IOException {
        Path file = folder.resolve("numbers.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "t", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            List.of("sku", "name", "price", "day")
                    .forEach(h -> sheet.value(
                            0, List.of("sku", "name", "price", "day").indexOf(h), h));
            sheet.value(1, 0, 2680000010070L);
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, new BigDecimal("569.90"));
            sheet.value(1, 3, LocalDate.of(2026, 9, 3));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
        }
        var row = read(file).getFirst();
        assertEquals(
                List.of("2680000010070", "0.3", "569.9", "2026-09-03"),
                List.of("sku", "name", "price", "day").stream().map(row::get).toList());
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        Path file = folder.resolve("large.csv");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L * 1024 * 1024);
        }
        assertEquals("platform.sheet.too-large [50]", refusal(file));
    }

    @Test
    void refusesBombs() throws IOException {
        assertEquals("platform.sheet.bomb", refusal(sheetOf("", row(1, "sku", "name") + " ".repeat(30 * 1024 * 1024))));
        var many = new java.util.HashMap<String, String>();
        for (int i = 0; i < 1_001; i++) {
            many.put("xl/" + i + ".xml", "");
        }
        assertEquals("platform.sheet.bomb", refusal(xlsx(many)));
        Path packed = folder.resolve("bomb.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("sku,name\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 60; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        assertEquals("platform.sheet.bomb", refusal(packed));
    }

    @Test
    void refusesWhatNoMemoryHolds() throws IOException {
        String endless = "x".repeat(8 * 1024 * 1024);
        assertEquals("platform.sheet.broken", refusal(csv("sku,name\n\"" + endless)));
        assertEquals("platform.sheet.broken", refusal(csv(endless)));
        var incompressible = new Random(1);
        var text = new StringBuilder();
        while (text.length() < 2 * 1024 * 1024) {
            text.append((char) ('a' + incompressible.nextInt(26)));
        }
        assertEquals("platform.sheet.bomb", refusal(sheetOf("", row(1, "sku", text.toString()))));
    }

    /** Excel's own limit of a format is 255; to look through a longer one took its length squared, for every cell. */
    @Test
    @Timeout(60)
    void aFormatLongerThanExcelTakesIsNoDate() throws IOException {
        Path file = folder.resolve("format.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "t", "1.0")) {
            var sheet = workbook.newWorksheet("a");
            sheet.value(0, 0, "sku");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, "A1");
            sheet.value(1, 1, 46_000);
            sheet.style(1, 1).format("yy" + "[".repeat(500_000)).set();
        }
        assertEquals("46000", read(file).getFirst().get("name"));
    }

    @Test
    void opensNoExternalEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String type = "<?xml version='1.0'?><!DOCTYPE worksheet [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        assertEquals(
                "platform.sheet.document-type", refusal(sheetOf(type, row(1, "sku", "name") + row(2, "A1", "&x;"))));
        assertEquals(
                "A1",
                read(sheetOf("<?xml version='1.0'?>", row(1, "sku", "name") + row(2, "A1", "plain")))
                        .getFirst()
                        .get("sku"));
    }

    @Test
    void refusesWhatIsNoSheet() throws IOException {
        assertEquals(
                "platform.sheet.broken",
                refusal(Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9})));
        assertEquals("platform.sheet.old-format", refusal(Files.write(folder.resolve("a.xls"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 1
        })));
        assertEquals("platform.sheet.broken", refusal(Files.write(folder.resolve("a.gz"), new byte[] {
            0x1F, (byte) 0x8B, 1, 2
        })));
        assertEquals("platform.sheet.broken", refusal(csv("sku,name\n\"A1\"x,y\n")));
        assertEquals("platform.sheet.broken", refusal(xlsx(Map.of("word/document.xml", "<a/>"))));
    }

    @Test
    void neutralisesFormulasAndTakesItBack() throws IOException {
        var texts = List.of(
                "=1+1",
                "+49",
                "-1",
                "@x",
                "\tx",
                "\rx",
                "＝1+1",
                "＠x",
                "'=1",
                "''=1",
                "'quoted'",
                "_x0041_",
                "a\r\nb",
                "=cmd|'/c calc'!A0",
                "平常");
        for (boolean excel : new boolean[] {true, false}) {
            assertEquals(
                    texts.stream().map(String::strip).toList(),
                    roundTrip(texts, excel).stream().map(r -> r.get("name")).toList());
        }
        assertEquals("'=1+1", CellText.neutralised("=1+1"));
        assertEquals("''=1", CellText.neutralised("'=1"));
        assertTrue(Files.readString(folder.resolve("out.csv")).contains("'=cmd|"));
    }

    private List<SheetRow> roundTrip(List<String> texts, boolean excel) throws IOException {
        Path file = folder.resolve(excel ? "out.xlsx" : "out.csv");
        try (OutputStream out = Files.newOutputStream(file);
                var writer = excel
                        ? SheetWriter.xlsx(out, "a", List.of("sku", "name", "price"))
                        : SheetWriter.csv(out, List.of("sku", "name", "price"))) {
            for (int i = 0; i < texts.size(); i++) {
                writer.row(java.util.Arrays.asList("S" + i, texts.get(i), Money.ofFen(56_990)));
            }
        }
        var rows = read(file);
        assertEquals(texts.size(), rows.size());
        rows.forEach(r -> assertEquals(Money.ofFen(56_990), Money.parseYuan(r.get("price"))));
        return rows;
    }

    @Test
    void hostileStringsComeBackUnchangedOrAreRefused() throws IOException {
        List<String> strings;
        try (var in = new GZIPInputStream(Files.newInputStream(OracleData.file("strings/naughty-strings.json.gz")))) {
            strings =
                    JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .getAsJsonArray()
                            .asList()
                            .stream()
                            .map(JsonElement::getAsString)
                            .toList();
        }
        for (boolean excel : new boolean[] {true, false}) {
            var rows = roundTrip(strings, excel);
            int unchanged = 0;
            for (int i = 0; i < strings.size(); i++) {
                if (rows.get(i).problems().isEmpty()) {
                    assertEquals(strings.get(i).strip(), rows.get(i).get("name"), "string " + i);
                    unchanged++;
                } else {
                    assertTrue(CellText.hasControl(strings.get(i)), "string " + i);
                }
            }
            assertTrue(unchanged > 450, unchanged + " of " + strings.size());
        }
    }
}
