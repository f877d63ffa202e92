package org.wheelhouse.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void onlyMobileNumbersOfTheMainlandAreTelephones() {
        assertEquals("13805716621", Phone.mobile(" +86 138-0571 6621").orElseThrow());
        for (String wrong :
                new String[] {null, "", "1380571662", "12805716621", "138057166211", "0571-86692035", "abc"}) {
            assertTrue(Phone.mobile(wrong).isEmpty(), wrong);
        }
    }
}
