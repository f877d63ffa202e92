package org.wheelhouse.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wheelhouse.kernel.Ids;

/** Catalogue rows for a test: goods, and services with their skills and bay types. Each call makes new ones. */
public final class SampleGoods {

    /** A service of so many minutes. */
    public record Service(long id, long skill, String bayType, int minutes) {}

    private SampleGoods() {}

    /** A code of its own, in the form that imports ask for: exports of a database with samples have to come back in. */
    private static String mark() {
        return Ids.code(8).toLowerCase(Locale.ROOT);
    }

    /** Ids of new SKUs of one new product. */
    public static List<Long> skus(int count) {
        String mark = mark();
        Object brand = OwnerSql.insert("brand", Map.of("code", mark, "name_zh", "测试品牌" + mark));
        Object category = OwnerSql.insert("category", Map.of("code", mark, "name_zh", "测试分类" + mark));
        var product = new LinkedHashMap<String, Object>();
        product.put("code", mark);
        product.put("brand_id", brand);
        product.put("category_id", category);
        product.put("name_zh", "测试商品" + mark);
        product.put("name_en", "Sample " + mark);
        product.put("fitment_mode", "universal");
        Object productId = OwnerSql.insert("product", product);
        var skus = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            skus.add((Long) OwnerSql.insert(
                    "sku",
                    Map.of(
                            "product_id",
                            productId,
                            "code",
                            mark.toUpperCase(Locale.ROOT) + "-" + i,
                            "weight_g",
                            500,
                            "length_mm",
                            200,
                            "width_mm",
                            100,
                            "height_mm",
                            50)));
        }
        return skus;
    }

    public static long skill() {
        String mark = mark();
        return (Long) OwnerSql.insert("skill", Map.of("code", mark, "name_zh", "测试技能" + mark));
    }

    public static String bayType() {
        String mark = mark();
        OwnerSql.insert("bay_type", Map.of("code", mark, "name_zh", "测试工位" + mark));
        return mark;
    }

    /** With two steps, the second of which asks for a photo. */
    public static Service service(long skill, String bayType, int minutes) {
        String mark = mark();
        var service = new LinkedHashMap<String, Object>();
        service.put("code", mark);
        service.put("name_zh", "测试服务" + mark);
        service.put("duration_min", minutes);
        service.put("skill_id", skill);
        service.put("bay_type", bayType);
        service.put("price_fen", 10_000L);
        service.put("position", 1_000); // after what the shop offers: no outlet of the demo chain can do it
        long id = (Long) OwnerSql.insert("service", service);
        OwnerSql.insert("service_step", Map.of("service_id", id, "position", 1, "text_zh", "检查外观", "photo", false));
        OwnerSql.insert("service_step", Map.of("service_id", id, "position", 2, "text_zh", "安装并拍照", "photo", true));
        return new Service(id, skill, bayType, minutes);
    }
}
