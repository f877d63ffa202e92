package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The 31 provinces of the mainland by the statistics bureau's codes, with the short names that people use. */
@ApplicationScoped
@Named
public class Provinces {

    private static final Map<String, String[]> NAMES = new LinkedHashMap<>();

    static {
        String[] all = {
            "11 北京 Beijing", "12 天津 Tianjin", "13 河北 Hebei", "14 山西 Shanxi", "15 内蒙古 Inner_Mongolia", "21 辽宁 Liaoning",
                    "22 吉林 Jilin",
            "23 黑龙江 Heilongjiang", "31 上海 Shanghai", "32 江苏 Jiangsu", "33 浙江 Zhejiang", "34 安徽 Anhui", "35 福建 Fujian",
                    "36 江西 Jiangxi",
            "37 山东 Shandong", "41 河南 Henan", "42 湖北 Hubei", "43 湖南 Hunan", "44 广东 Guangdong", "45 广西 Guangxi",
                    "46 海南 Hainan",
            "50 重庆 Chongqing", "51 四川 Sichuan", "52 贵州 Guizhou", "53 云南 Yunnan", "54 西藏 Tibet", "61 陕西 Shaanxi",
                    "62 甘肃 Gansu",
            "63 青海 Qinghai", "64 宁夏 Ningxia", "65 新疆 Xinjiang"
        };
        for (String one : all) {
            String[] parts = one.split(" ");
            NAMES.put(parts[0], new String[] {parts[1], parts[2].replace('_', ' ')});
        }
    }

    public static String name(String code, boolean english) {
        String[] names = NAMES.get(code);
        return names == null ? code : names[english ? 1 : 0];
    }

    public static Map<String, String[]> all() {
        return NAMES;
    }

    /** English names by code, for lists whose own rows have only Chinese ones. */
    public Map<String, String> getEnglish() {
        return NAMES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[1]));
    }
}
