package org.wheelhouse.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes up customers and remembers those of each place, who come again. Telephone numbers begin with 154, which no carrier uses. */
final class Crowd {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万";
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚", "桂英",
            "志强", "建国", "晓明", "雪梅", "海燕", "文博", "子轩", "欣怡", "思远", "雨桐", "佳琪", "浩然", "俊杰", "一鸣", "若曦", "嘉豪", "梦洁", "春梅",
            "国庆", "立新", "永强", "晓东", "丽华", "秀兰", "建华", "天宇", "博文", "宇航", "诗涵", "婷婷", "小龙", "振华", "云飞");
    private static final List<String> ROADS =
            List.of("人民路", "中山路", "解放路", "建设路", "和平路", "新华路", "文化路", "长江路", "黄河路", "青年路", "胜利路", "光明路");
    private static final Map<String, String> PLATES = Map.ofEntries(
            Map.entry("11", "京"),
            Map.entry("12", "津"),
            Map.entry("13", "冀"),
            Map.entry("14", "晋"),
            Map.entry("15", "蒙"),
            Map.entry("21", "辽"),
            Map.entry("22", "吉"),
            Map.entry("23", "黑"),
            Map.entry("31", "沪"),
            Map.entry("32", "苏"),
            Map.entry("33", "浙"),
            Map.entry("34", "皖"),
            Map.entry("35", "闽"),
            Map.entry("36", "赣"),
            Map.entry("37", "鲁"),
            Map.entry("41", "豫"),
            Map.entry("42", "鄂"),
            Map.entry("43", "湘"),
            Map.entry("44", "粤"),
            Map.entry("45", "桂"),
            Map.entry("46", "琼"),
            Map.entry("50", "渝"),
            Map.entry("51", "川"),
            Map.entry("52", "贵"),
            Map.entry("53", "云"),
            Map.entry("54", "藏"),
            Map.entry("61", "陕"),
            Map.entry("62", "甘"),
            Map.entry("63", "青"),
            Map.entry("64", "宁"),
            Map.entry("65", "新"));
    private static final Map<String, String> LETTERS =
            Map.of("宁波市", "B", "深圳市", "B", "东莞市", "S", "苏州市", "E", "厦门市", "D", "青岛市", "B", "大连市", "B");

    private final Dice dice;
    private final List<Trim> trims;
    private final Instant birth;
    private final Map<Object, List<Person>> known = new HashMap<>();
    private int count;

    Crowd(Dice dice, List<Trim> trims, Instant birth) {
        this.dice = dice;
        this.trims = trims;
        this.birth = birth;
    }

    /** Somebody of this place: now and then one who was there before. */
    Person of(Object place, List<String> counties, String city, double again) {
        var here = known.computeIfAbsent(place, none -> new ArrayList<>());
        if (!here.isEmpty() && dice.chance(again)) {
            return dice.one(here);
        }
        here.add(make(counties, city));
        return here.getLast();
    }

    private Person make(List<String> counties, String city) {
        Trim trim = trims.get(dice.rank(trims.size()));
        String name = SURNAMES.charAt(dice.below(SURNAMES.length())) + dice.one(GIVEN);
        String phone = "154%08d".formatted((count++ * 7919L + 31_415_926L) % 100_000_000L);
        String county = dice.one(counties);
        String street = dice.one(ROADS) + dice.between(1, 899) + "号" + dice.between(1, 30) + "幢" + dice.between(1, 28)
                + "0" + dice.between(1, 4) + "室";
        String letter = PLATES.get(county.substring(0, 2)) + LETTERS.getOrDefault(city, "A");
        String plate = letter + (trim.electric() ? "D" + dice.code(5) : dice.code(5));
        int age = Math.max(0, birth.atZone(NetworkStep.ZONE).getYear() - trim.modelYear());
        return new Person(
                dice.id(birth),
                dice.id(birth),
                dice.id(birth),
                name,
                phone,
                county,
                street,
                trim,
                plate,
                1500 + age * dice.between(8_000, 16_000) + dice.below(5_000));
    }
}
