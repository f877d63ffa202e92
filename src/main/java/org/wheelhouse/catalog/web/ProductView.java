package org.wheelhouse.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.catalog.EditProduct;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;

/** A product: its texts and state in a form, its SKUs, attributes and photos beside it. */
@Named
@RequestScoped
public class ProductView {

    @Inject
    @Param
    private String product;

    @Inject
    private EditProduct products;

    @Inject
    private Notices notices;

    private EditProduct.Sheet sheet;
    private ProductForm form;
    private Part photo;

    @PostConstruct
    void load() {
        sheet = products.get(Ids.parseNumber(product));
        form = new ProductForm(sheet);
    }

    /** Called before the page is rendered: what is not there is "not found" before anything is written. */
    public void open() {
        // the bean has loaded by being called
    }

    public void save() {
        act("catalog.product.saved", () -> products.save(sheet.id(), form.getVersion(), form.texts(), form.getState()));
    }

    public void sell(long sku, boolean active) {
        act(
                active ? "catalog.product.on-sale" : "catalog.product.off-sale",
                () -> products.sell(sheet.id(), sku, active));
    }

    public void addPhoto() {
        act("catalog.product.photo-added", () -> {
            try {
                products.addPhoto(
                        sheet.id(),
                        photo == null ? new byte[0] : photo.getInputStream().readNBytes(6 * 1024 * 1024));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public void removePhoto(UUID id) {
        act("catalog.product.photo-removed", () -> products.removePhoto(sheet.id(), id));
    }

    private void act(String done, Runnable act) {
        try {
            act.run();
            notices.done(done);
        } catch (BusinessException e) {
            notices.refused(e);
        }
        Faces.redirect("/hq/catalog/product?product=%s", String.valueOf(sheet.id()));
    }

    public EditProduct.Sheet getSheet() {
        return sheet;
    }

    public ProductForm getForm() {
        return form;
    }

    public List<EditProduct.SkuLine> getSkus() {
        return products.skus(sheet.id());
    }

    public List<EditProduct.AttributeLine> getAttributes() {
        return products.attributes(sheet.id());
    }

    public List<UUID> getPhotos() {
        return products.photos(sheet.id());
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }
}
