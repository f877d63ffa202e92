package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.files.StoredFiles;

/** Photos of a job, of the car as a whole or of one step. The customer sees them in the vehicle file. */
@ApplicationScoped
@Transactional
public class JobPhotos {

    private static final int MAX_PHOTOS = 40;

    @Inject
    private Sql sql;

    @Inject
    private JobCards cards;

    @Inject
    private StoredFiles files;

    /**
     * Adds a photo.
     *
     * @param stepId of this card, or null
     * @param upload JPEG, PNG, GIF or BMP of at most 10 MB
     * @return the stored file's id
     * @throws BusinessException {@code platform.picture.not-a-picture}, {@code platform.picture.too-large}, {@code booking.job.too-many-photos}
     */
    public UUID add(UUID cardId, UUID stepId, String name, byte[] upload) {
        JobCard card = cards.unfinished(cardId);
        if (sql.number("select count(*) from job_photo where job_card_id = ?1", cardId) >= MAX_PHOTOS) {
            throw new BusinessException("booking.job.too-many-photos", MAX_PHOTOS);
        }
        UUID file = files.storePicture(
                card.site().outletId(),
                card.site().regionId(),
                card.site().franchiseeId(),
                card.customer(),
                name,
                upload);
        sql.update(
                "insert into job_photo (id, job_card_id, outlet_id, region_id, franchisee_id, customer_id, job_step_id, file_id)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), (select s.id from job_step s where s.id = cast(?7 as uuid) and s.job_card_id = ?2), ?8)",
                Ids.next(),
                cardId,
                card.site().outletId(),
                card.site().regionId(),
                card.site().franchiseeId(),
                card.customer() == null ? null : card.customer().toString(),
                stepId == null ? null : stepId.toString(),
                file);
        return file;
    }
}
