package org.wheelhouse.stack;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compiles each brand of webapp-themes (one folder): {@code theme.scss} to a PrimeFaces theme library {@code primefaces-<brand>} for the back
 * office, {@code shop.scss} to an asset {@code <brand>.css} for pages of the shop, if it differs from the group there. Arguments: the folder of
 * the brands, the folder of the classes.
 */
public final class Themes {

    private Themes() {}

    public static void main(String[] arguments) throws Exception {
        Path brands = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path sources = unpackThemeBase(classes.resolveSibling("theme-base"));
        try (var compiler = SassCompilerFactory.bundled();
                var folders = Files.list(brands)) {
            compiler.setOutputStyle(OutputStyle.COMPRESSED);
            compiler.setLoadPaths(List.of(sources.toFile(), brands.toFile()));
            // The theme base still imports the old way, and mixes rules into nested blocks; that is PrimeFaces' to
            // change, not ours to read
            compiler.setQuietDeps(true);
            compiler.setSilent(true);
            for (Path brand : folders.filter(Files::isDirectory).toList()) {
                var sheets = Map.of(
                        "theme.scss", "META-INF/resources/primefaces-" + brand.getFileName() + "/theme.css",
                        "shop.scss", "assets/" + brand.getFileName() + ".css");
                for (var sheet : sheets.entrySet()) {
                    Path source = brand.resolve(sheet.getKey());
                    Path css = classes.resolve(sheet.getValue());
                    if (!Files.exists(source) || newest(brands) < lastChange(css)) {
                        continue;
                    }
                    Files.createDirectories(css.getParent());
                    Files.writeString(css, compiler.compileFile(source.toFile()).getCss());
                }
            }
        }
    }

    private static long newest(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(Themes::lastChange).max().orElse(Long.MAX_VALUE);
        }
    }

    private static long lastChange(Path file) {
        return file.toFile().lastModified();
    }

    /** The SASS sources of PrimeFaces' theme base, out of the sources jar on the class path. */
    private static Path unpackThemeBase(Path target) throws IOException {
        if (Files.exists(target)) {
            return target;
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.matches(".*primefaces-themes-[^/]*-sources\\.jar")) {
                URL jar = Path.of(entry).toUri().toURL();
                try (var in = new ZipInputStream(jar.openStream())) {
                    for (ZipEntry file; (file = in.getNextEntry()) != null; ) {
                        Path path = target.resolve(file.getName()).normalize();
                        if (file.getName().endsWith(".scss") && path.startsWith(target)) {
                            Files.createDirectories(path.getParent());
                            Files.copy(in, path);
                        }
                    }
                }
                return target;
            }
        }
        throw new IllegalStateException("primefaces-themes sources are not on the class path");
    }
}
