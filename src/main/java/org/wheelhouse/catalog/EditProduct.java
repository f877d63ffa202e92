package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.db.Today;

/** A product as head office sees and changes it: texts, state, which SKUs are sold, photos. Search follows in the same transaction. */
@ApplicationScoped
@Transactional
public class EditProduct {

    private static final int PHOTO_BYTES = 5 * 1024 * 1024;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private ProductSearch search;

    /** The texts a person edits; English falls back to Chinese. */
    public record Texts(String nameZh, String nameEn, String summaryZh, String summaryEn, String boxZh, String boxEn)
            implements Serializable {}

    /** @param version changes with every save, so that a newer one is never written over */
    public record Sheet(
            long id,
            String code,
            String brandZh,
            String brandEn,
            String categoryZh,
            String categoryEn,
            String mode,
            String state,
            long fitmentRows,
            long version,
            Texts texts)
            implements Serializable {}

    /** @param price of today, null for none */
    public record SkuLine(
            long id,
            String code,
            String modelNumber,
            String variantZh,
            String variantEn,
            String tint,
            String barcode,
            int weightGrams,
            String size,
            boolean active,
            Money price)
            implements Serializable {}

    /** @param sku code of the SKU it is of, null for the whole product */
    public record AttributeLine(String nameZh, String nameEn, String valueZh, String valueEn, String unit, String sku)
            implements Serializable {}

    /** @throws NotFoundException when there is no such product */
    public Sheet get(long id) {
        return sql.first(
                        "select p.id, p.code, b.name_zh, b.name_en, c.name_zh, c.name_en, p.fitment_mode, p.state,"
                                + " (select count(*) from fitment f where f.product_id = p.id), p.version, p.name_zh, p.name_en, p.summary_zh, p.summary_en,"
                                + " p.box_zh, p.box_en from product p join brand b on b.id = p.brand_id join category c on c.id = p.category_id where p.id = ?1",
                        r -> new Sheet(
                                r.number(0),
                                r.text(1),
                                r.text(2),
                                r.text(3),
                                r.text(4),
                                r.text(5),
                                r.text(6),
                                r.text(7),
                                r.number(8),
                                r.number(9),
                                new Texts(r.text(10), r.text(11), r.text(12), r.text(13), r.text(14), r.text(15))),
                        id)
                .orElseThrow(() -> new NotFoundException("product " + id));
    }

    public List<SkuLine> skus(long id) {
        return sql.list(
                "select k.id, k.code, k.model_number, k.variant_zh, k.variant_en, k.tint, k.barcode, k.weight_g,"
                        + " concat_ws(' × ', k.length_mm, k.width_mm, k.height_mm), k.active, (select x.price_fen from price x join price_list l"
                        + " on l.id = x.price_list_id where l.code = 'retail' and x.sku_id = k.id and x.valid @> "
                        + Today.IN_CHINA + ") from sku k"
                        + " where k.product_id = ?1 order by k.position, k.id",
                r -> new SkuLine(
                        r.number(0),
                        r.text(1),
                        r.text(2),
                        r.text(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.integer(7),
                        r.text(8),
                        r.flag(9),
                        r.money(10)),
                id);
    }

    public List<AttributeLine> attributes(long id) {
        String flag = "case v.flag when true then '%s' when false then '%s' end";
        return sql.list(
                "select a.name_zh, a.name_en, coalesce(v.text_zh, cast(trim_scale(v.number) as text), "
                        + flag.formatted("是", "否") + "),"
                        + " coalesce(v.text_en, v.text_zh, cast(trim_scale(v.number) as text), "
                        + flag.formatted("yes", "no") + "), a.unit, k.code"
                        + " from product_attribute v join attribute a on a.id = v.attribute_id join product p on p.id = v.product_id"
                        + " left join category_attribute c on c.attribute_id = a.id and c.category_id = p.category_id left join sku k on k.id = v.sku_id"
                        + " where v.product_id = ?1 order by k.position nulls first, c.position, a.id",
                r -> new AttributeLine(r.text(0), r.text(1), r.text(2), r.text(3), r.text(4), r.text(5)),
                id);
    }

    public List<UUID> photos(long id) {
        return sql.list("select id from product_photo where product_id = ?1 order by position, id", r -> r.uuid(0), id);
    }

    /** A photo's bytes with their media type, for the address it is shown at. */
    public record Photo(String mediaType, byte[] bytes) {}

    /** @throws NotFoundException when there is none */
    public Photo photo(UUID id) {
        return sql.first(
                        "select media_type, bytes from product_photo where id = ?1",
                        r -> new Photo(r.text(0), r.bytes(1)),
                        id)
                .orElseThrow(() -> new NotFoundException("photo " + id));
    }

    /** @throws BusinessException catalog.product.changed when somebody saved in between, catalog.product.name-missing */
    public void save(long id, long version, Texts texts, String state) {
        if (texts.nameZh() == null || texts.nameZh().isBlank()) {
            throw new BusinessException("catalog.product.name-missing");
        }
        if (!Set.of("DRAFT", "ACTIVE", "RETIRED").contains(state)) {
            throw new IllegalArgumentException(state);
        }
        int saved = sql.update(
                "update product set name_zh = ?3, name_en = cast(?4 as text), summary_zh = coalesce(cast(?5 as text), ''), summary_en = cast(?6 as text),"
                        + " box_zh = cast(?7 as text), box_en = cast(?8 as text), state = ?9, version = version + 1 where id = ?1 and version = ?2",
                id,
                version,
                texts.nameZh(),
                texts.nameEn(),
                texts.summaryZh(),
                texts.summaryEn(),
                texts.boxZh(),
                texts.boxEn(),
                state);
        if (saved == 0) {
            throw new BusinessException("catalog.product.changed");
        }
        search.write(id);
        audit.record("product.changed", "product", id, Map.of("name", texts.nameZh(), "state", state));
    }

    /** Takes a SKU off sale or puts it on again. */
    public void sell(long productId, long skuId, boolean active) {
        if (sql.update("update sku set active = ?3 where id = ?2 and product_id = ?1", productId, skuId, active) == 0) {
            throw new NotFoundException("sku " + skuId);
        }
        audit.record(active ? "sku.on-sale" : "sku.off-sale", "sku", skuId, Map.of());
    }

    /** @throws BusinessException catalog.product.photo when it is no JPEG, PNG or WebP of 5 MB at most, judged by its bytes */
    public void addPhoto(long productId, byte[] bytes) {
        get(productId);
        String type = mediaType(bytes);
        if (type == null || bytes.length > PHOTO_BYTES) {
            throw new BusinessException("catalog.product.photo");
        }
        sql.update(
                "insert into product_photo (id, product_id, media_type, bytes, position) select ?1, ?2, ?3, ?4, coalesce(max(position), 0) + 1"
                        + " from product_photo where product_id = ?2",
                Ids.next(),
                productId,
                type,
                bytes);
        audit.record("product.photo-added", "product", productId, Map.of("bytes", bytes.length));
    }

    public void removePhoto(long productId, UUID photo) {
        sql.update("delete from product_photo where id = ?1 and product_id = ?2", photo, productId);
        audit.record("product.photo-removed", "product", productId, Map.of("photo", photo.toString()));
    }

    private static String mediaType(byte[] b) {
        if (b.length > 12 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (b.length > 12 && (b[0] & 0xFF) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return "image/png";
        }
        return b.length > 12 && b[0] == 'R' && b[1] == 'I' && b[8] == 'W' && b[9] == 'E' && b[10] == 'B' && b[11] == 'P'
                ? "image/webp"
                : null;
    }
}
