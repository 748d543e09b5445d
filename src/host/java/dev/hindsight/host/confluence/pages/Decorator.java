package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.templates.RequiredResources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Puts the HTML of plugin servlets that name a decorator into the site's frame, as SiteMesh does. Anything else passes unchanged.
 */
public final class Decorator extends HttpFilter {

    private static final Pattern NAMED = Pattern.compile(
            "<meta\\s+name=[\"']decorator[\"']\\s+content=[\"']([\\w.]+)[\"']\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>(.*?)</head>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*?)</body>", Pattern.DOTALL);

    private final transient Frames frames;

    public Decorator(Frames frames) {
        this.frames = frames;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BufferedResponse buffered = new BufferedResponse(response);
        RequiredResources.take();
        chain.doFilter(request, buffered);
        Set<String> required = RequiredResources.take();
        String type = response.getContentType();
        if (response.isCommitted() || type == null || !type.startsWith("text/html")) {
            buffered.passOn();
            return;
        }
        String html = buffered.text();
        Matcher named = NAMED.matcher(html);
        if (!named.find()) {
            buffered.passOn();
            return;
        }
        String decorated = decorated(request, html, named.group(1), required);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(-1);
        response.getOutputStream().write(decorated.getBytes(StandardCharsets.UTF_8));
    }

    private String decorated(HttpServletRequest request, String html, String decorator, Set<String> required) {
        String title =
                group(TITLE, html).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
        String head =
                NAMED.matcher(TITLE.matcher(group(HEAD, html)).replaceAll("")).replaceAll("");
        String body = group(BODY, html);
        boolean admin = decorator.equals("atl.admin");
        String included = frames.head(Set.of(admin ? "atl.admin" : "atl.general"), required);
        return Frames.FRAME.page(request, title, included + head, body);
    }

    private static String group(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        return matcher.find() ? matcher.group(1) : "";
    }
}
