package org.wheelhouse.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of trims in English. Makers name their trims in Chinese only; the words recur, so each is put into English where it stands:
 * {@code 1.5L 自动四驱豪华版 国VI} is {@code 1.5L automatic 4WD Luxury China VI}. A word nobody knows stays as it is: the owner still finds
 * it in the car's papers.
 */
final class TrimWords {

    private static final String WORDS = """
            自动 automatic|手动 manual|双离合 DCT|两驱 2WD|四驱 4WD|全时四驱 AWD|后驱 RWD|全轮驱动 AWD|后轮驱动 RWD|三厢 sedan|两厢 hatchback
            双擎 Hybrid|混动 hybrid|轻混 mild hybrid|轻混动 mild hybrid|磷酸铁锂 LFP|三元锂 NCM|标准续航 Standard Range|长续航 Long Range
            超长续航 Extra-long Range|高功 high power|高能 high power|高性能 Performance|性能 Performance|国 China|改款 facelift|套装 package|系列 series
            升级 upgrade|天窗 sunroof|第二代 second generation|第三代 third generation|十周年纪念 10th anniversary|豪华 Luxury|舒适 Comfort|运动 Sport
            精英 Elite|领先 Advance|时尚 Style|旗舰 Flagship|尊贵 Premium|尊享 Exclusive|尊荣 Prestige|至尊 Supreme|智尊 Smart Premium|冠军 Champion
            智享 Smart|畅快 Swift|动感 Dynamic|荣耀 Glory|自由 Freedom|智联 Connected|旗享 Grand|卓越 Excellence|风尚 Trend|都市 City|青春 Youth
            进取 Active|曜夜 Night|设计 Design|行政 Executive|荣享 Honour|臻选 Select|锐驰 Racer|铂金 Platinum|质炫 Radiant|智尚 Smart Style
            燃动 Spark|焕新 Renewed|潮跑 Street|悦享 Joy|智逸 Smart Ease|智远 Smart Tour|净驰 Clean|骑士 Knight|马卡龙 Macaron|臻享 Refined|领航 Pilot
            领军 Leader|陆尊 Land Premium|陆上公务舱 Business Class|锐领 Vanguard|锐酷 Cool|锐智 Keen|锐动 Agile|锋尚 Edge|轻松 Easy|越享 Beyond
            超越 Surpass|致雅 Elegance|蓝鲸 Blue Whale|舒享 Comfort|自在 At Ease|智行 Smart Drive|领锋 Spearhead|领尚 Top Style|锐联 Keen Connected
            锋跃 Leap|锋耀 Bright|锋潮 Wave|逸杰 Ease|质雅 Grace|质美 Beauty|标准 Standard|极速 Speed|智雅 Smart Grace|智慧 Intelligent|追猎 Hunter
            中华田园犬 Village Dog|边牧 Border Collie|哈士奇 Husky|互联 Online|互联网 Internet|智惠 Smart Value|争锋 Rival|智动 Smart Motion|耀目 Brilliant
            经典 Classic|红标 Red Label|玩咖 Player|潮享 Chic|活力 Vigour|智领 Smart Lead|智控 Smart Control|旗领 Banner|技术 Technology|向上 Upward
            御尊 Royal|征途 Journey|尚动 Style Sport|豪锐 Luxury Keen|新锐 Rising|尊锐 Premium Keen|商务 Business|劲擎 Power|创始 Founder|创世 Genesis
            凯酷 K5|典范 Model|创领 Pioneer|铂锐 Platinum Keen|精锐 Elite Keen|创享 Creative|锐界 Edge|途胜 Tucson|锐 Plus|版|型|款""";

    private static final Map<String, String> ENGLISH = WORDS.lines()
            .flatMap(line -> Arrays.stream(line.split("\\|")))
            .map(entry -> entry.split(" ", 2))
            .collect(Collectors.toMap(e -> e[0], e -> e.length > 1 ? e[1] : "", (a, b) -> a, LinkedHashMap::new));

    /** The longest word first: 互联网 before 互联. */
    private static final Pattern WORD = Pattern.compile(ENGLISH.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.joining("|")));

    private TrimWords() {}

    /** @param trim as the maker writes it, with or without the model year in front, which is left out */
    static String english(String trim) {
        String numbers = TrimRow.nameZh(trim)
                .replaceAll("([0-9]+)周年(年型)?", " $1th anniversary ")
                .replaceAll("([0-9])座", "$1-seat ");
        return WORD.matcher(numbers)
                .replaceAll(word -> Matcher.quoteReplacement(" " + ENGLISH.get(word.group()) + " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
