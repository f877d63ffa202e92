package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;

/** Kinds of workplaces at an outlet. */
@ApplicationScoped
class BayTypeImport extends NamedCodeImport {

    BayTypeImport() {
        super("bay_types", 20, "bay_type", "bay_type");
    }
}
