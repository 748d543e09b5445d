package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.plugin.WebResources;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves the files of the plugin's web resources. Shared by all request threads. */
public final class Downloads extends HttpServlet {

    private final transient WebResources resources;

    public Downloads(WebResources resources) {
        this.resources = resources;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<byte[]> content = resources.content(address);
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type(address));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(content.get());
    }

    private static String type(String address) {
        String end = address.substring(address.lastIndexOf('.') + 1);
        return switch (end) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }
}
