package org.wheelhouse.platform.web;

/** A way back that a request names: a path of this portal, never another site. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of ours, else the home page. */
    public static String orHome(String path) {
        boolean ours =
                path != null && path.length() < 500 && path.matches("/(?![/\\\\])[\\p{Alnum}\\p{IsHan}/_.~%?&=+,:@-]*");
        return ours ? path : "/";
    }
}
