package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.plugin.WebResources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves the files of the plugin's web resources, and the host's own script. */
public final class Downloads extends HttpServlet {

    private final transient WebResources resources;

    public Downloads(WebResources resources) {
        this.resources = resources;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<byte[]> content =
                address.equals(WizardPages.SCRIPT) ? WizardPages.script() : resources.content(address);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type(address, content.get()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(content.get());
    }

    /** An icon's address has no ending, so its bytes say what it is. */
    private static String type(String address, byte[] content) throws IOException {
        String end = address.substring(address.lastIndexOf('.') + 1);
        return switch (end) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default ->
                Optional.ofNullable(URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(content)))
                        .orElse("application/octet-stream");
        };
    }
}
