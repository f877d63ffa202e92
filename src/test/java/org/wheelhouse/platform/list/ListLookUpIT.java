package org.wheelhouse.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** A word of a known form is looked up, whatever else the list searches in; its tabs then count what was found. */
@ExtendWith(ArquillianExtension.class)
class ListLookUpIT {

    private static final ListQuery CUSTOMERS = ListQuery.of("test", "customer c")
            .id("id", "c.id")
            .text("name", "c.name")
            .search("c.name", "c.phone")
            .lookUp("1[0-9]{10}", "c.phone = cast(:word as text)")
            .filter("called", "c.name = :called")
            .view("all", "true")
            .view("dotted", "position('.' in c.name) > 0")
            .orderBy("name");

    @Inject
    private ListService lists;

    @Inject
    private InScope inScope;

    private List<Object> found(String text, String view) {
        var state = ListState.read(CUSTOMERS, Map.of("q", text, "view", view));
        return inScope.call(Scope.headOffice("test"), () -> {
            assertEquals(
                    lists.rows(CUSTOMERS, state, Map.of("lang", "zh"), 0, 25).size(),
                    lists.count(CUSTOMERS, state, Map.of("lang", "zh")).total());
            return lists.rows(CUSTOMERS, state, Map.of("lang", "zh"), 0, 25).stream()
                    .map(row -> row.get("name"))
                    .toList();
        });
    }

    @Test
    void aWholeTelephoneNumberIsLookedUpAndAPartOfItIsSearchedFor() {
        var id = SmallChain.customer("查号.一");
        String phone = (String) OwnerSql.value("select phone from customer where id = ?", id);
        var mention = SmallChain.customer("代 " + phone); // mentions the number, and has another
        assertEquals(List.of("查号.一"), found(phone, "all"));
        assertEquals(List.of("查号.一"), found(phone, "dotted"));
        assertEquals(Set.of("查号.一", "代 " + phone), Set.copyOf(found(phone.substring(0, 10), "all")));
        var counts = inScope.call(
                Scope.headOffice("test"),
                () -> lists.count(CUSTOMERS, ListState.read(CUSTOMERS, Map.of("q", phone)), Map.of("lang", "zh")));
        assertEquals(Map.of("all", 1, "dotted", 1), counts.views());
        OwnerSql.update("delete from customer where id in (?, ?)", id, mention);
    }

    @Test
    void aFilterByATextIsCalledWhatTheTextSays() {
        var state = ListState.read(CUSTOMERS, Map.of("called", "查号.一"));
        assertEquals(
                "查号.一",
                inScope.call(
                        Scope.headOffice("test"), () -> lists.label(CUSTOMERS, state, Map.of("lang", "zh"), "called")));
    }
}
