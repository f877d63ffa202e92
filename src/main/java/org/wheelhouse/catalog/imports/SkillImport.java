package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;

/** What technicians must be able to do. */
@ApplicationScoped
class SkillImport extends NamedCodeImport {

    SkillImport() {
        super("skills", 10, "skill", "skill_code");
    }
}
