package org.wheelhouse.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** Keeps files of a tenant. */
@ApplicationScoped
@Transactional
public class StoredFiles {

    private static final int MAX_NAME = 100;

    @Inject
    private Sql sql;

    /**
     * Stores a picture, redrawn as JPEG.
     *
     * @param outlet whose file it is, with its region and franchisee
     * @param customer who may see it too, or null
     * @param name as the person called it; shown only
     * @return its id
     */
    public UUID storePicture(long outlet, long region, long franchisee, UUID customer, String name, byte[] upload) {
        byte[] jpeg = Pictures.toJpeg(upload);
        UUID id = Ids.next();
        String plain = name == null || name.isBlank() ? "photo.jpg" : name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        sql.update(
                "insert into stored_file (id, outlet_id, region_id, franchisee_id, customer_id, name, media_type, size, bytes, actor)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, 'image/jpeg', ?7, ?8, ?9)",
                id,
                outlet,
                region,
                franchisee,
                customer == null ? null : customer.toString(),
                plain.substring(0, Math.min(MAX_NAME, plain.length())),
                jpeg.length,
                jpeg,
                CurrentScope.get().actor());
        return id;
    }
}
