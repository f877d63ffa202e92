package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.BusinessException;

class VinTest {

    private static String refusal(String text) {
        return assertThrows(BusinessException.class, () -> Vin.read(text)).getMessage();
    }

    @Test
    void readsAsPeopleWrite() {
        assertEquals("1M8GDM9AXKP042788", Vin.read(" 1m8gdm9axkp-042788 ").value());
        assertEquals("1M8GDM9AXKP042788", Vin.read("１Ｍ８ＧＤＭ９ＡＸＫＰ０４２７８８").value());
        assertFalse(Vin.read("1M8GDM9AXKP042788").checkDigitWrong());
    }

    @Test
    void refusesWhatCannotBeOne() {
        assertEquals("catalog.vin.length [17, 0]", refusal(null));
        assertEquals("catalog.vin.length [17, 16]", refusal("1VWBH7A30DC10494"));
        assertEquals("catalog.vin.character [I, 9]", refusal("1M8GDM9AIKP042788"));
        assertEquals("catalog.vin.character [车, 1]", refusal("车M8GDM9AXKP042788"));
        assertEquals("catalog.vin.ones", refusal("1".repeat(17)));
    }

    @Test
    void aWrongCheckDigitIsAnErrorForCarsMadeInChinaOnly() {
        assertTrue(Vin.read("WVWZZZ1JZXW000001").checkDigitWrong());
        char right = Vin.checkDigit("LSVAA4187E2000000");
        String good = "LSVAA418" + right + "E2000000";
        assertFalse(Vin.read(good).checkDigitWrong());
        char wrong = right == '5' ? '6' : '5';
        assertEquals(
                "catalog.vin.check-digit [" + wrong + ", " + right + "]", refusal("LSVAA418" + wrong + "E2000000"));
    }

    @Test
    void agreesWithOtherSystems() throws IOException {
        JsonObject vin = JsonParser.parseString(Files.readString(OracleData.file("oracles/identifiers.json")))
                .getAsJsonObject()
                .getAsJsonObject("vin");
        for (var valid : vin.getAsJsonArray("valid_check_digit")) {
            assertEquals(valid.getAsString().charAt(8), Vin.checkDigit(valid.getAsString()));
        }
        vin.getAsJsonObject("wrong_check_digit").entrySet().forEach(e -> {
            assertTrue(Vin.read(e.getKey()).checkDigitWrong());
            assertEquals(e.getValue().getAsString().charAt(0), Vin.checkDigit(e.getKey()));
        });
        vin.getAsJsonObject("bad_form").keySet().forEach(VinTest::refusal);
        vin.getAsJsonArray("normalise_to_1M8GDM9AXKP042788")
                .forEach(t -> assertEquals(
                        "1M8GDM9AXKP042788", Vin.read(t.getAsString()).value()));
    }
}
