package org.wheelhouse.catalog.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.catalog.imports.ImportKind;
import org.wheelhouse.catalog.imports.ImportKinds;
import org.wheelhouse.catalog.imports.ImportPart;
import org.wheelhouse.catalog.imports.ImportWork;
import org.wheelhouse.catalog.imports.Imports;
import org.wheelhouse.catalog.imports.Upload;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Notices;

/** Chooses the kind of file, gives its templates and takes the file in; the dry run begins by itself. */
@Named
@RequestScoped
public class ImportUploadView {

    @Inject
    @Param
    private String kind;

    @Inject
    private ImportKinds kinds;

    @Inject
    private Imports imports;

    @Inject
    private ImportWork work;

    @Inject
    private Notices notices;

    private ImportKind chosen;
    private List<Part> files;
    private String source;

    @PostConstruct
    void choose() {
        chosen = kinds.get(kind == null ? "products" : kind);
    }

    /** Called before the page is rendered: what is not there is "not found" before anything is written. */
    public void open() {
        // the bean has loaded by being called
    }

    public List<ImportKind> getKinds() {
        return kinds.all();
    }

    public String getKind() {
        return chosen.code();
    }

    public List<ImportPart> getParts() {
        return chosen.parts();
    }

    /** Several files make one run, and their source must be named. */
    public boolean isTree() {
        return chosen.parts().size() > 1;
    }

    public void upload() {
        var uploads = new ArrayList<Upload>();
        try {
            for (Part file : files == null ? List.<Part>of() : files) {
                if (file.getSize() > 0) {
                    Path copy = Files.createTempFile("upload", null);
                    Files.copy(file.getInputStream(), copy, StandardCopyOption.REPLACE_EXISTING);
                    uploads.add(new Upload(partOf(file.getSubmittedFileName()), named(file), copy));
                }
            }
            var run = imports.upload(chosen.code(), isTree() ? source : null, uploads);
            work.check(run);
            Faces.redirect("/hq/catalog/import?import=%s", run.toString());
        } catch (BusinessException e) {
            notices.refused(e);
            Faces.redirect("/hq/catalog/import-upload?kind=%s", chosen.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            uploads.forEach(u -> u.file().toFile().delete());
        }
    }

    private static String named(Part file) {
        String name = Path.of(file.getSubmittedFileName().replace('\\', '/'))
                .getFileName()
                .toString();
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    private String partOf(String name) {
        return !isTree()
                ? chosen.code()
                : chosen.parts().stream()
                        .map(ImportPart::name)
                        .filter(p -> name.toLowerCase(Locale.ROOT).startsWith(p))
                        .findFirst()
                        .orElseThrow(() -> new BusinessException("catalog.import.which-file", name));
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
