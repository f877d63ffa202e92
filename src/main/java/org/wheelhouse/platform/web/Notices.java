package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.kernel.BusinessException;

/** What a page tells after an act, above its content; survives the redirect after a POST. */
@RequestScoped
@Named
public class Notices {

    @Inject
    private Text text;

    @Inject
    private KeptNotices kept;

    /** It worked. */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, text.of(key, arguments));
    }

    /** It worked, and this is what came of it. */
    public void said(String sentence) {
        add(FacesMessage.SEVERITY_INFO, sentence);
    }

    /** It was refused: what is wrong, and what to do. */
    public void refused(BusinessException refusal) {
        add(FacesMessage.SEVERITY_ERROR, text.of(refusal));
    }

    private void add(FacesMessage.Severity severity, String summary) {
        var notice = new FacesMessage(severity, summary, null);
        FacesContext.getCurrentInstance().addMessage(null, notice);
        kept.keep(notice);
    }
}
