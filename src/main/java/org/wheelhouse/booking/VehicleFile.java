package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.platform.db.Sql;

/** All that was done to a car, the latest first; in the scope of its owner, or of an outlet (which sees its own jobs). */
@ApplicationScoped
@Transactional
public class VehicleFile {

    /** One job: what was done, and what was fitted, as texts of both languages. */
    public record Entry(
            UUID jobCardId,
            String number,
            Instant finishedAt,
            Integer odometerKm,
            String outletZh,
            String outletEn,
            String servicesZh,
            String servicesEn,
            String partsZh,
            String partsEn,
            List<UUID> photos) {}

    @Inject
    private Sql sql;

    /** @param carId of the customer's garage */
    public List<Entry> of(UUID carId) {
        return sql.list(
                "select j.id, j.number, j.finished_at, j.odometer_km, o.name_zh, coalesce(o.name_en, o.name_zh),"
                        + " (select string_agg(s.name_zh, '、' order by k.position) from booking_service k join service s on s.id = k.service_id where k.booking_id = b.id),"
                        + " (select string_agg(coalesce(s.name_en, s.name_zh), ', ' order by k.position) from booking_service k join service s on s.id = k.service_id where k.booking_id = b.id),"
                        + " (select string_agg(p.name_zh || ' ×' || q.quantity, '、' order by q.id) from job_part q join sku u on u.id = q.sku_id join product p on p.id = u.product_id"
                        + " where q.job_card_id = j.id and q.used_at is not null),"
                        + " (select string_agg(coalesce(p.name_en, p.name_zh) || ' ×' || q.quantity, ', ' order by q.id) from job_part q join sku u on u.id = q.sku_id"
                        + " join product p on p.id = u.product_id where q.job_card_id = j.id and q.used_at is not null),"
                        + " (select string_agg(cast(f.file_id as text), ',' order by f.taken_at) from job_photo f where f.job_card_id = j.id)"
                        + " from job_card j join booking b on b.id = j.booking_id join outlet o on o.id = j.outlet_id"
                        + " where b.car_id = ?1 and j.state = 'DONE' order by j.finished_at desc",
                row -> new Entry(
                        row.uuid(0),
                        row.text(1),
                        row.instant(2),
                        row.has(3) ? Integer.valueOf(row.integer(3)) : null,
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.has(10)
                                ? java.util.Arrays.stream(row.text(10).split(","))
                                        .map(UUID::fromString)
                                        .toList()
                                : List.of()),
                carId);
    }
}
