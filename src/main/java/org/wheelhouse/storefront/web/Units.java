package org.wheelhouse.storefront.web;

import java.util.Map;

/**
 * Units of attributes as readers of either language write them. English counts without a measure word (5 座 is just 5 where the name
 * says seats); units that both write alike need no entry.
 */
final class Units {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("座", ""),
            Map.entry("层", ""),
            Map.entry("排", ""),
            Map.entry("件", ""),
            Map.entry("个", ""),
            Map.entry("只", ""),
            Map.entry("档", ""),
            Map.entry("缸", ""),
            Map.entry("英寸", "in"),
            Map.entry("inch", "in"),
            Map.entry("分钟", "min"));
    private static final Map<String, String> CHINESE = Map.of("inch", "英寸", "months", "个月", "years", "年");

    private Units() {}

    /** @param unit as the catalogue has it, or null; never null in return */
    static String of(String unit, boolean english) {
        String plain = unit == null ? "" : unit.strip();
        return (english ? ENGLISH : CHINESE).getOrDefault(plain, plain);
    }

    /** A value with its unit. */
    static String with(String value, String unit, boolean english) {
        String said = of(unit, english);
        return said.isEmpty() ? value : said.equals("°") ? value + said : value + " " + said;
    }
}
