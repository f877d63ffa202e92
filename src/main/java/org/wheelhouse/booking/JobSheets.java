package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;

/** Reads job cards, five statements each. */
@ApplicationScoped
@Transactional
public class JobSheets {

    /** A stored photo. */
    public record Picture(String mediaType, byte[] bytes) {}

    @Inject
    private Sql sql;

    @Inject
    private CardParts cardParts;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when there is none in the caller's scope */
    public JobSheet get(UUID id) {
        Map<UUID, List<JobSheet.Photo>> photos = new HashMap<>();
        sql.list(
                "select job_step_id, file_id, taken_at from job_photo where job_card_id = ?1 order by taken_at",
                r -> photos.computeIfAbsent(r.uuid(0), k -> new ArrayList<>())
                        .add(new JobSheet.Photo(r.uuid(1), r.instant(2))),
                id);
        List<JobSheet.Step> steps = new ArrayList<>();
        sql.list(
                "select s.id, s.text_zh, s.text_en, s.photo, s.done_at, coalesce((select f.name from staff f where s.done_by = 'staff:' || f.id), s.done_by)"
                        + " from job_step s where s.job_card_id = ?1 order by s.position",
                r -> steps.add(new JobSheet.Step(
                        r.uuid(0),
                        steps.size() + 1,
                        r.text(1),
                        r.text(2),
                        r.flag(3),
                        r.instant(4),
                        r.text(5),
                        photos.getOrDefault(r.uuid(0), List.of()))),
                id);
        List<JobSheet.Part> parts = sql.list(
                "select j.id, k.code, k.barcode, concat_ws(' ', p.name_zh, k.variant_zh), concat_ws(' ', coalesce(p.name_en, p.name_zh),"
                        + " coalesce(k.variant_en, k.variant_zh)), j.quantity, j.used_at from job_part j join sku k on k.id = j.sku_id"
                        + " join product p on p.id = k.product_id where j.job_card_id = ?1 order by j.id",
                r -> new JobSheet.Part(
                        r.uuid(0), r.text(1), r.text(2), r.text(3), r.text(4), r.integer(5), r.instant(6)),
                id);
        return sql.first(
                        "select j.id, j.number, j.state, b.id, b.order_id, b.plate, b.vehicle, b.contact_name, b.contact_phone, s.zh, s.en, u.bay, u.bay_en, u.technician,"
                                + " b.ends_at, o.time_zone, j.odometer_km, j.finished_at, coalesce((select f.name from staff f where j.signed_by = 'staff:' || f.id),"
                                + " j.signed_by), j.note from job_card j join booking b on b.id = j.booking_id join outlet o on o.id = j.outlet_id"
                                + " left join lateral (select string_agg(v.name_zh, '、' order by k.position) as zh,"
                                + "   string_agg(coalesce(v.name_en, v.name_zh), ', ' order by k.position) as en"
                                + "   from booking_service k join service v on v.id = k.service_id where k.booking_id = b.id) s on true"
                                + " left join lateral (select (select string_agg(distinct y.name, '、') from bay_use w join bay y on y.id = w.bay_id where w.booking_id = b.id) as bay,"
                                + "   (select string_agg(distinct coalesce(y.name_en, y.name), ', ') from bay_use w join bay y on y.id = w.bay_id where w.booking_id = b.id) as bay_en,"
                                + "   (select string_agg(distinct t.name, '、') from technician_use w join technician t on t.id = w.technician_id where w.booking_id = b.id)"
                                + "   as technician) u on true where j.id = ?1",
                        r -> new JobSheet(
                                r.uuid(0),
                                r.text(1),
                                r.text(2),
                                r.uuid(3),
                                r.uuid(4),
                                Plate.shown(r.text(5)),
                                r.text(6),
                                r.text(7),
                                r.text(8),
                                r.text(9),
                                r.text(10),
                                r.text(11),
                                r.text(12),
                                r.text(13),
                                r.instant(14),
                                LocalTime.ofInstant(r.instant(14), ZoneId.of(r.text(15))),
                                r.has(16) ? Integer.valueOf(r.integer(16)) : null,
                                r.instant(17),
                                r.text(18),
                                r.text(19),
                                clock.instant(),
                                steps,
                                parts,
                                cardParts.missing(id)),
                        id)
                .orElseThrow(() -> new NotFoundException("job " + id));
    }

    /** The card of a booking, if the car has arrived. */
    public Optional<UUID> ofBooking(UUID booking) {
        return sql.first("select id from job_card where booking_id = ?1", r -> r.uuid(0), booking);
    }

    /** A photo of a job that the caller's scope reaches. */
    public Picture picture(UUID file) {
        return sql.first(
                        "select f.media_type, f.bytes from stored_file f where f.id = ?1 and exists (select from job_photo p where p.file_id = f.id)",
                        r -> new Picture(r.text(0), r.bytes(1)),
                        file)
                .orElseThrow(() -> new NotFoundException("file " + file));
    }
}
