package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wheelhouse.platform.db.Sql;

/** How much of each technician's shift of today is taken: one statement. */
@ApplicationScoped
@Transactional
public class TechnicianLoad {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String TODAY = """
            select t.name,
              (select string_agg(k.name_zh, ' · ' order by k.id) from technician_skill s join skill k on k.id = s.skill_id
                where s.technician_id = t.id and (s.valid_until is null or s.valid_until >= cast(?2 as date))),
              (select string_agg(coalesce(k.name_en, k.name_zh), ' · ' order by k.id) from technician_skill s join skill k on k.id = s.skill_id
                where s.technician_id = t.id and (s.valid_until is null or s.valid_until >= cast(?2 as date))),
              (select coalesce(sum(extract(epoch from upper(u.during) - lower(u.during))) / 60, 0) from technician_use u
                 join booking b on b.id = u.booking_id and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE')
                where u.technician_id = t.id and u.active and u.during && d.day),
              (select coalesce(sum(extract(epoch from h.ends - h.starts)) / 60, 0) from technician_shift h
                where h.technician_id = t.id and h.weekday = extract(isodow from cast(?2 as date))),
              (select coalesce(max(extract(epoch from now() - b.ends_at)) / 60, 0) from technician_use u
                 join booking b on b.id = u.booking_id and b.state = 'IN_WORK' and b.ends_at < now()
                where u.technician_id = t.id and u.active),
              exists (select from technician_leave l where l.technician_id = t.id and l.during && d.day)
            from technician t, (select tstzrange(cast(cast(?2 as date) as timestamp) at time zone 'Asia/Shanghai',
                cast(cast(?2 as date) + 1 as timestamp) at time zone 'Asia/Shanghai') as day) d
            where t.outlet_id = ?1 and t.active order by t.name""";

    /**
     * A technician's day.
     *
     * @param taken minutes of work today, done or booked
     * @param shift minutes at work today; 0 on a day off
     * @param late minutes by which the car in work is over its time
     * @param leave has leave on that day
     */
    public record Load(String name, String skillsZh, String skillsEn, int taken, int shift, int late, boolean leave) {

        /** For the bar: taken of the shift, at most a hundred. */
        public int getPercent() {
            return shift == 0 ? 0 : Math.min(100, taken * 100 / shift);
        }

        /** Hours as people say them: 6, 6.5. */
        public String getHoursTaken() {
            return hours(taken);
        }

        public String getHoursShift() {
            return hours(shift);
        }

        private static String hours(int minutes) {
            return BigDecimal.valueOf(minutes)
                    .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Today at an outlet, by name. */
    public List<Load> today(long outlet) {
        return sql.list(
                TODAY,
                row -> new Load(
                        row.text(0),
                        row.text(1),
                        row.text(2),
                        row.decimal(3).intValue(),
                        row.decimal(4).intValue(),
                        row.decimal(5).intValue(),
                        row.flag(6)),
                outlet,
                LocalDate.ofInstant(clock.instant(), CHINA).toString());
    }
}
