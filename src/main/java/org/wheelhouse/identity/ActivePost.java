package org.wheelhouse.identity;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The post a person with several has chosen. The one thing that the session holds; checked against their posts at every request. */
@SessionScoped
public class ActivePost implements Serializable {

    private static final long serialVersionUID = 1L;
    private String key;

    String key() {
        return key;
    }

    public void choose(String chosen) {
        key = chosen;
    }
}
