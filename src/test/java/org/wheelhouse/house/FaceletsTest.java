package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Pages are well-formed and small, carry no inline style or script, give ids to what people fill in and press, and link to pages that exist. */
class FaceletsTest {

    private static final int LINES = 150;
    private static final Pattern NEEDS_ID = Pattern.compile(
            "form|input\\w+|select(?:One|Many|Boolean)\\w*|command\\w+|autoComplete|datePicker|fileUpload|chips|password");
    private static final Set<String> COMPONENTS =
            Set.of("jakarta.faces.html", "primefaces", "http://primefaces.org/ui");

    private record Found(List<String> faults, Set<String> links) {}

    @TestFactory
    Stream<DynamicTest> pages() {
        return Sources.below(Sources.PAGES, ".xhtml").stream()
                .map(page -> DynamicTest.dynamicTest(
                        Sources.PAGES.relativize(page).toString(),
                        () -> assertEquals(List.of(), read(page).faults())));
    }

    @Test
    void everyLinkLeadsToAPage() {
        var pages = new Pages();
        var dead = new TreeSet<String>();
        for (Path page : Sources.below(Sources.PAGES, ".xhtml")) {
            read(page).links().stream()
                    .filter(link -> !pages.answers(link))
                    .forEach(link -> dead.add(link + " in " + Sources.PAGES.relativize(page)));
        }
        assertEquals(Set.of(), dead);
    }

    private static Found read(Path page) {
        var found = new Found(new ArrayList<>(), new TreeSet<>());
        String text = Sources.read(page);
        if (text.lines().count() > LINES) {
            found.faults().add(text.lines().count() + " lines, at most " + LINES);
        }
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            // HTML's named entities are known to Facelets, not to this parser
            String plain = text.replaceAll("&(?!amp;|lt;|gt;|quot;|apos;|#)\\w+;", " ");
            factory.newSAXParser().parse(new InputSource(new StringReader(plain)), new Reader(found));
        } catch (Exception e) {
            found.faults().add("not well-formed: " + e.getMessage());
        }
        return found;
    }

    private static final class Reader extends DefaultHandler {

        private final Found found;
        private Locator locator;
        private boolean code;

        Reader(Found found) {
            this.found = found;
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        private void fault(String what) {
            found.faults().add("line " + locator.getLineNumber() + ": " + what);
        }

        @Override
        public void startElement(String space, String name, String qualified, Attributes attributes) {
            boolean data = String.valueOf(attributes.getValue("type")).endsWith("json");
            code = (name.equals("script") || name.equals("style")) && !data;
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getLocalName(i);
                if (attribute.equals("style") || attribute.matches("on[a-z]+")) {
                    fault("inline " + attribute + " at " + qualified);
                }
                if (attribute.equals("href")
                        || attribute.equals("outcome")
                        || attribute.equals("action") && space.endsWith("xhtml")) {
                    link(attribute, attributes.getValue(i));
                }
            }
            if (COMPONENTS.contains(space) && NEEDS_ID.matcher(name).matches() && attributes.getValue("id") == null) {
                fault(qualified + " without id");
            }
        }

        private void link(String attribute, String target) {
            if (attribute.equals("outcome") && !target.startsWith("#{")) {
                found.links().add((target.startsWith("/") ? "" : "/") + target);
            } else if (target.startsWith("/") && !target.startsWith("//")) {
                found.links().add(target);
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (code && !new String(text, start, length).isBlank()) {
                fault("inline script or style");
            }
        }

        @Override
        public void endElement(String space, String name, String qualified) {
            code = false;
        }
    }
}
