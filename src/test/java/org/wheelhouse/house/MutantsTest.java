package org.wheelhouse.house;

import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.wheelhouse.catalog.WordsFuzz;
import org.wheelhouse.catalog.imports.ImportCellsFuzz;
import org.wheelhouse.customers.GivenFuzz;
import org.wheelhouse.platform.rest.RecordJsonFuzz;
import org.wheelhouse.platform.sheet.SheetFuzz;
import org.wheelhouse.platform.sheet.WorkbookPartsFuzz;
import org.wheelhouse.testing.Mutants;

/**
 * Everything that reads what strangers send reads good inputs with some changes: a sample, in every build, of what Jazzer does for minutes
 * under {@code -Pfaults}, led by what the code does with it. How many: {@code faults.fuzz}.
 */
class MutantsTest {

    @Provide
    Arbitrary<byte[]> sheets() throws IOException {
        return Mutants.of(SheetFuzz.seeds());
    }

    @Provide
    Arbitrary<byte[]> parts() {
        return Mutants.of(WorkbookPartsFuzz.seeds());
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        return Mutants.of(RecordJsonFuzz.seeds());
    }

    @Provide
    Arbitrary<byte[]> words() {
        return Mutants.of(WordsFuzz.seeds());
    }

    @Provide
    Arbitrary<byte[]> given() {
        return Mutants.of(GivenFuzz.seeds());
    }

    @Provide
    Arbitrary<byte[]> imports() {
        return Mutants.of(ImportCellsFuzz.seeds());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void spreadsheets(@ForAll("sheets") byte[] file) throws IOException {
        new SheetFuzz().rowsOrARefusal(file);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void partsOfWorkbooks(@ForAll("parts") byte[] part) throws IOException {
        new WorkbookPartsFuzz().rowsOrARefusal(part);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void bodiesOfTheApi(@ForAll("bodies") byte[] body) {
        new RecordJsonFuzz().aRecordOrFaults(body);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void vinsAndSearches(@ForAll("words") byte[] text) {
        new WordsFuzz().takenOrRefused(text);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void whatCustomersGive(@ForAll("given") byte[] text) {
        new GivenFuzz().takenOrRefused(text);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void cellsOfImports(@ForAll("imports") byte[] file) throws IOException {
        new ImportCellsFuzz().valuesOrFindings(file);
    }
}
