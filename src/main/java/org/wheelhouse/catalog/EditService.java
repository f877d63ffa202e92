package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/** An installation service as head office sees and changes it. Bookings that stand keep the time they were given. */
@ApplicationScoped
@Transactional
public class EditService {

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    public record Sheet(
            long id,
            String code,
            String nameZh,
            String nameEn,
            String summaryZh,
            String summaryEn,
            int minutes,
            String skillZh,
            String skillEn,
            String bayZh,
            String bayEn,
            Money price,
            boolean perPiece,
            boolean active,
            long version)
            implements Serializable {}

    /** A step of the job card. */
    public record Step(int position, String textZh, String textEn, boolean photo) implements Serializable {}

    /** @throws NotFoundException when there is no such service */
    public Sheet get(long id) {
        return sql.first(
                        "select s.id, s.code, s.name_zh, s.name_en, s.summary_zh, s.summary_en, s.duration_min, k.name_zh, k.name_en, b.name_zh, b.name_en,"
                                + " s.price_fen, s.per_piece, s.active, s.version from service s join skill k on k.id = s.skill_id join bay_type b on b.code = s.bay_type"
                                + " where s.id = ?1",
                        r -> new Sheet(
                                r.number(0),
                                r.text(1),
                                r.text(2),
                                r.text(3),
                                r.text(4),
                                r.text(5),
                                r.integer(6),
                                r.text(7),
                                r.text(8),
                                r.text(9),
                                r.text(10),
                                r.money(11),
                                r.flag(12),
                                r.flag(13),
                                r.number(14)),
                        id)
                .orElseThrow(() -> new NotFoundException("service " + id));
    }

    public List<Step> steps(long id) {
        return sql.list(
                "select position, text_zh, text_en, photo from service_step where service_id = ?1 order by position",
                r -> new Step(r.integer(0), r.text(1), r.text(2), r.flag(3)),
                id);
    }

    /** What is installed with it: names of categories and products. */
    public List<NameOf> installs(long id) {
        return sql.list(
                "select coalesce(c.name_zh, p.name_zh), coalesce(c.name_en, p.name_en) from service_rule r left join category c on c.id = r.category_id"
                        + " left join product p on p.id = r.product_id where r.service_id = ?1 order by r.id",
                r -> new NameOf(r.text(0), r.text(1)),
                id);
    }

    /** A name in both languages. */
    public record NameOf(String zh, String en) implements Serializable {}

    /** @throws BusinessException catalog.product.changed, catalog.product.name-missing, catalog.service.minutes */
    public void save(Sheet sheet) {
        if (sheet.nameZh == null || sheet.nameZh.isBlank()) {
            throw new BusinessException("catalog.product.name-missing");
        }
        if (sheet.minutes < 5 || sheet.minutes > 2_880 || sheet.minutes % 5 != 0) {
            throw new BusinessException("catalog.service.minutes");
        }
        int saved = sql.update(
                "update service set name_zh = ?3, name_en = cast(?4 as text), summary_zh = coalesce(cast(?5 as text), ''), summary_en = cast(?6 as text),"
                        + " duration_min = ?7, price_fen = ?8, active = ?9, per_piece = ?10, version = version + 1 where id = ?1 and version = ?2",
                sheet.id,
                sheet.version,
                sheet.nameZh,
                sheet.nameEn,
                sheet.summaryZh,
                sheet.summaryEn,
                sheet.minutes,
                sheet.price.fen(),
                sheet.active,
                sheet.perPiece);
        if (saved == 0) {
            throw new BusinessException("catalog.product.changed");
        }
        audit.record(
                "service.changed",
                "service",
                sheet.id,
                Map.of(
                        "minutes",
                        sheet.minutes,
                        "price",
                        sheet.price.yuan(),
                        "perPiece",
                        sheet.perPiece,
                        "active",
                        sheet.active));
    }
}
