package dev.hindsight.host.confluence.editor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Serves the editor's own scripts. */
public final class EditorScripts extends HttpServlet {

    /** Below the application's address. */
    public static final String MACRO_BROWSER = "/s/editor/macro-browser.js";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("");
        try (@Nullable InputStream script = name.matches("/[a-z-]+\\.js") ? script(name) : null) {
            if (script == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("text/javascript;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            script.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable InputStream script(String name) {
        return EditorScripts.class.getResourceAsStream("/editor" + name);
    }
}
