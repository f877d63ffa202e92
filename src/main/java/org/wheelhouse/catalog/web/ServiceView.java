package org.wheelhouse.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.catalog.EditService;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;

/** A service: duration, price and texts in a form; job card steps and what it installs beside it. */
@Named
@RequestScoped
public class ServiceView {

    @Inject
    @Param
    private String service;

    @Inject
    private EditService services;

    @Inject
    private Notices notices;

    private EditService.Sheet sheet;
    private ServiceForm form;

    @PostConstruct
    void load() {
        sheet = services.get(Ids.parseNumber(service));
        form = new ServiceForm(sheet);
    }

    /** Called before the page is rendered: what is not there is "not found" before anything is written. */
    public void open() {
        // the bean has loaded by being called
    }

    public void save() {
        try {
            services.save(form.sheet(sheet));
            notices.done("catalog.service.saved");
        } catch (BusinessException e) {
            notices.refused(e);
        }
        Faces.redirect("/hq/catalog/service?service=%s", String.valueOf(sheet.id()));
    }

    public EditService.Sheet getSheet() {
        return sheet;
    }

    public ServiceForm getForm() {
        return form;
    }

    public List<EditService.Step> getSteps() {
        return services.steps(sheet.id());
    }

    public List<EditService.NameOf> getInstalls() {
        return services.installs(sheet.id());
    }
}
