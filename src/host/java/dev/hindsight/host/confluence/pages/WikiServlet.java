package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import dev.hindsight.host.server.XsrfToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the site for people: finds the action for an address, checks the form's token, and puts the answer into the frame.
 */
public final class WikiServlet extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(WikiServlet.class);

    private final transient Map<String, Action> actions;
    private final transient Action displays;
    private final transient Frames frames;

    WikiServlet(Map<String, Action> actions, Action displays, Frames frames) {
        this.actions = actions;
        this.displays = displays;
        this.frames = frames;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/login.action")) {
            String query = request.getQueryString();
            response.sendRedirect(request.getContextPath() + "/login" + (query == null ? "" : "?" + query));
            return;
        }
        if (SignIn.person(request).isEmpty()) {
            SignIn.askToSignIn(request, response);
            return;
        }
        Answer answer = SignIn.person(request).filter(Person::licensed).isEmpty()
                ? refusal(403, "You are not permitted to use Confluence.")
                : answer(path, new Visit(request));
        if (!answer.destination().isEmpty()) {
            response.sendRedirect(request.getContextPath() + answer.destination());
            return;
        }
        response.setStatus(answer.status());
        frames.write(request, response, answer);
    }

    private Answer answer(String path, Visit visit) {
        if (visit.isPost() && !XsrfToken.isValid(visit.request())) {
            return refusal(403, "This form is no longer valid. Please go back, load the page again and repeat.");
        }
        try {
            Action action = path.startsWith("/display/") ? displays : actions.get(path);
            return Optional.ofNullable(action)
                    .map(found -> found.answer(visit))
                    .orElseGet(() -> refusal(404, "There is no page at this address."));
        } catch (ContentRefusal e) {
            return refusal(e.status(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.warn("The page {} failed: {}", path, e.toString());
            return refusal(500, "This did not work: " + e.getMessage());
        }
    }

    private static Answer refusal(int status, String message) {
        String title = status == 404 ? "Page Not Found" : "Not done";
        return Answer.refusal(
                status, title, "<h1>" + title + "</h1><p class=\"error\">" + Html.escape(message) + "</p>");
    }
}
