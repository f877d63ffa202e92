package org.wheelhouse.catalog.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** Imports on the real database: nothing half done, undo puts everything back, the same file twice changes nothing. */
@ExtendWith(ArquillianExtension.class)
class ImportsIT {

    private static final Scope SCOPE = Scope.headOffice("staff:test");

    @Inject
    private Imports imports;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportKinds kinds;

    @Inject
    private InScope inScope;

    private final String mark = Ids.code(6).toLowerCase(Locale.ROOT);

    private ImportRun run(UUID id) {
        return inScope.call(SCOPE, () -> runs.get(id));
    }

    private ImportRun checked(String kind, String source, List<Upload> uploads) {
        UUID id = inScope.call(SCOPE, () -> imports.upload(kind, source, uploads));
        inScope.run(SCOPE, () -> imports.check(id));
        return run(id);
    }

    private ImportRun checked(String kind, String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile("import", ".csv"), text);
        return checked(kind, null, List.of(new Upload(kind, kind + ".csv", file)));
    }

    private void apply(ImportRun run) {
        assertEquals(ImportRun.State.CHECKED, run.state(), run.findings().toString());
        inScope.run(SCOPE, () -> imports.apply(run.id()));
    }

    private String refusal(Runnable work) {
        return assertThrows(BusinessException.class, () -> inScope.run(SCOPE, work))
                .key();
    }

    private static long count(String table, String code) {
        return OwnerSql.number("select count(*) from " + table + " where code like ?", "%" + code);
    }

    private String brands(String name) {
        return "brand_code,name_zh,name_en,country\na-%1$s,%2$s,A,DE\nb-%1$s,乙,B,CN\n".formatted(mark, name);
    }

    @Test
    void appliesUndoesAndKeepsQuietTheSecondTime() throws IOException {
        var first = checked("brands", brands("甲"));
        assertEquals(
                List.of(2, 2, 0, 0), List.of(first.rowsRead(), first.rowsNew(), first.rowsChanged(), first.rowsSame()));
        assertEquals(0, count("brand", mark), "the dry run writes nothing");
        apply(first);
        assertEquals(2, count("brand", mark));

        var again = checked("brands", brands("甲"));
        assertEquals(List.of(0, 0, 2), List.of(again.rowsNew(), again.rowsChanged(), again.rowsSame()));

        var changed = checked("brands", brands("甲二"));
        assertEquals(List.of(0, 1, 1), List.of(changed.rowsNew(), changed.rowsChanged(), changed.rowsSame()));
        apply(changed);
        assertEquals("catalog.import.changed-since", refusal(() -> imports.undo(first.id())));
        inScope.run(SCOPE, () -> imports.undo(changed.id()));
        assertEquals("甲", OwnerSql.value("select name_zh from brand where code = ?", "a-" + mark));
        inScope.run(SCOPE, () -> imports.undo(first.id()));
        assertEquals(0, count("brand", mark));
        assertEquals(ImportRun.State.UNDONE, run(first.id()).state());
        assertEquals("catalog.import.state-changed", refusal(() -> imports.undo(first.id())));
    }

    @Test
    void namesEveryCellThatIsWrongAndWritesNothing() throws IOException {
        var run = checked(
                "brands",
                "brand_code,name_zh,name_en,country\nOK-%1$s,甲,A,DE\nx-%1$s,,A,XX\nx-%1$s,甲,A,CN\n".formatted(mark));
        assertEquals(ImportRun.State.REFUSED, run.state());
        assertEquals(
                List.of(
                        "A2 catalog.import.code",
                        "D3 catalog.import.country",
                        "B3 catalog.import.missing",
                        "A4 catalog.import.repeated"),
                run.findings().stream().map(f -> f.cell() + " " + f.key()).toList());
        assertEquals("catalog.import.state-changed", refusal(() -> imports.apply(run.id())));
        var wrong = checked("brands", "brand,name_zh\n1,2\n");
        assertEquals(
                "platform.sheet.missing-columns", wrong.findings().getFirst().key());
        assertEquals(0, count("brand", mark));
    }

    private void product() throws IOException {
        apply(checked("brands", brands("甲")));
        apply(checked(
                "categories",
                "category_code,parent_code,name_zh,name_en,drawing,tint,position\ntop-%1$s,,组,G,,,1\nleaf-%1$s,top-%1$s,类,K,goods,#414a55,1\n"
                        .formatted(mark)));
        apply(checked(
                "attributes",
                ("category_code,attribute_code,name_zh,name_en,type,unit,choices_zh,choices_en,filterable,position\n"
                                + "leaf-%1$s,kind-%1$s,类型,Kind,choice,,全|半,Full|Half,yes,1\nleaf-%1$s,size-%1$s,尺寸,Size,number,mm,,,no,2\n")
                        .formatted(mark)));
        apply(checked("products", products("kind-%1$s=全")));
    }

    private String products(String attributes) {
        String head =
                "product_code,brand_code,category_code,name_zh,name_en,summary_zh,summary_en,box_zh,box_en,fitment_mode,attributes,sku,model_number,"
                        + "variant_zh,variant_en,tint,barcode,weight_g,length_mm,width_mm,height_mm,variant_attributes\n";
        String row = "p-%1$s,a-%1$s,leaf-%1$s,\"=名, 字\",Name,,,,,universal," + attributes
                + ",S%2$s-%1$s,,%2$s,%2$s,#414a55,,100,10,20,30,size-%1$s=%2$s\n";
        return head + row.formatted(mark, "1.50") + row.formatted(mark, "2");
    }

    @Test
    void pricesEndTheOnesBefore() throws IOException {
        product();
        String head = "sku,price_list,price_yuan,list_price_yuan,valid_from,valid_to\n";
        apply(checked("prices", head + "S2-%s,retail,10.00,12,2025-01-01,\n".formatted(mark)));
        var next = checked("prices", head + "S2-%s,retail,8.00,12,2026-03-01,2026-03-31\n".formatted(mark));
        apply(next);
        String days =
                "select string_agg(valid || ' ' || price_fen, ', ' order by valid) from price p join sku k on k.id = p.sku_id where k.code = ?";
        assertEquals("[2025-01-01,2026-03-01) 1000, [2026-03-01,2026-04-01) 800", OwnerSql.value(days, "S2-" + mark));
        var same = checked(
                "prices",
                head + "S2-%1$s,retail,10,12,2025-01-01,\nS2-%1$s,retail,8,12,2026-03-01,2026-03-31\n".formatted(mark));
        assertEquals(2, same.rowsSame(), same.toString());
        inScope.run(SCOPE, () -> imports.undo(next.id()));
        assertEquals("[2025-01-01,) 1000", OwnerSql.value(days, "S2-" + mark));
    }

    @Test
    void whatGoesOutComesInUnchanged() throws IOException {
        product();
        for (ImportKind kind : inScope.call(SCOPE, () -> kinds.all())) {
            for (boolean excel : new boolean[] {true, false}) {
                var uploads = new ArrayList<Upload>();
                for (ImportPart part : kind.parts()) {
                    var out = new ByteArrayOutputStream();
                    inScope.run(SCOPE, () -> write(part, excel, out));
                    Path file = Files.write(Files.createTempFile("export", null), out.toByteArray());
                    uploads.add(new Upload(part.name(), part.name(), file));
                }
                var run = checked(kind.code(), "self", uploads);
                assertTrue(
                        run.errors() == 0,
                        kind.code()
                                + run.findings().stream()
                                        .filter(Finding::error)
                                        .limit(5)
                                        .toList());
                assertEquals(
                        List.of(0, 0, run.rowsRead()),
                        List.of(run.rowsNew(), run.rowsChanged(), run.rowsSame()),
                        kind.code());
            }
        }
    }

    private void write(ImportPart part, boolean excel, ByteArrayOutputStream out) {
        try {
            kinds.write(part, excel, true, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void undoRefusesWhereOthersDepend() throws IOException {
        product();
        var brandRun = inScope.call(SCOPE, () -> runs.newest(50)).stream()
                .filter(r -> r.kind().equals("brands") && r.rowsNew() == 2 && r.state() == ImportRun.State.APPLIED)
                .findFirst()
                .orElseThrow();
        assertEquals("catalog.import.used-since", refusal(() -> imports.undo(brandRun.id())));
        assertEquals(2, count("brand", mark));
        assertEquals("=名, 字", OwnerSql.value("select name_zh from product where code = ?", "p-" + mark));
    }

    @Test
    void undoOfQuestionsNamesWhoHasAnsweredThem() throws IOException {
        var questions = checked(
                "questions",
                "question_code,text_zh,text_en,answers\nq-%s,有天窗吗？,Has it a sunroof?,yes:有:Yes|no:没有:No\n"
                        .formatted(mark));
        apply(questions);
        Object question = OwnerSql.value("select id from question where code = ?", "q-" + mark);
        UUID customer = SmallChain.customer("答者");
        UUID car = Ids.next();
        OwnerSql.update(
                "insert into car (id, customer_id, trim_id) values (?, ?, ?)",
                car,
                customer,
                OwnerSql.value("select min(id) from vehicle_trim"));
        OwnerSql.update(
                "insert into car_answer (car_id, customer_id, question_id, answer_code) values (?, ?, ?, 'yes')",
                car,
                customer,
                question);
        var refused =
                assertThrows(BusinessException.class, () -> inScope.run(SCOPE, () -> imports.undo(questions.id())));
        assertEquals("catalog.import.used-since", refused.key());
        assertEquals(List.of("question_answer", 1L, "car_answer"), List.of(refused.arguments()));
        assertEquals(ImportRun.State.APPLIED, run(questions.id()).state());
        OwnerSql.update("delete from car_answer where car_id = ?", car);
        inScope.run(SCOPE, () -> imports.undo(questions.id()));
        assertEquals(0, count("question", mark));
    }

    /** Skipped before it is sent to the server: what gives up there is reported as an error. */
    @Test
    @EnabledIf("org.wheelhouse.OracleData#isGiven")
    void theRealTreeComesInWhole() throws IOException {
        var uploads = new ArrayList<Upload>();
        for (String part : List.of("brand", "factory", "series", "trim")) {
            uploads.add(new Upload(
                    part, part, OracleData.file("vehicles/" + part + (part.equals("trim") ? ".csv.gz" : ".csv"))));
        }
        String source = "tree " + mark;
        long before = OwnerSql.number("select count(*) from vehicle_trim");
        long start = System.nanoTime();
        var run = checked("vehicles", source, uploads);
        assertEquals(4, run.hints(), "trims whose name says another year");
        apply(run);
        assertTrue(
                System.nanoTime() - start < 120_000_000_000L,
                "took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertEquals(
                "make 63, maker 88, series 846, trim 16735",
                OwnerSql.value(
                        "select string_agg(level || ' ' || n, ', ' order by level) from (select level, count(distinct target_id) n"
                                + " from vehicle_source where source = ? group by level) x",
                        source));
        var again = checked("vehicles", source, uploads);
        assertEquals(
                List.of(0, 0, 63 + 88 + 846 + 16_735), List.of(again.rowsNew(), again.rowsChanged(), again.rowsSame()));
        inScope.run(SCOPE, () -> imports.undo(run.id()));
        assertEquals(before, OwnerSql.number("select count(*) from vehicle_trim"));
    }
}
