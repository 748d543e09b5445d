package dev.hindsight.frame;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A page with a form, which works without JavaScript. A subclass declares who may use it and what stands on it; this does
 * what is alike on all of them: it lets nobody else in, shows the form and changes nothing on GET, and on POST proves
 * that the form is ours, checks what was entered, presses the button and shows the form again, with a message.
 */
public abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Name of the parameter that holds the name of the button that was pressed. */
    private static final String PRESSED = "do";

    /** Names of the parameters by which a form is shown after a button did what it does, to some number of things. */
    private static final String DONE = "done";

    private static final String COUNT = "count";

    private final transient FormFrame frame;
    private final FormRights rights;

    protected FormServlet(FormFrame frame, FormRights rights) {
        this.frame = frame;
        this.rights = rights;
    }

    /** What stands on the page for a person who may use it; empty when there is nothing that it could be about. */
    protected abstract Optional<FormPage> page(FormContext context);

    /** Who may use the page, where that depends on what a request asks for. */
    protected FormRights rights(HttpServletRequest request) {
        return rights;
    }

    /** The parameters besides that of the rights by which somebody comes back after signing in. */
    protected List<String> kept() {
        return List.of();
    }

    /** A file that the page is asked for in place of its form; empty when it is not. */
    protected Optional<Download> download(FormContext context) {
        return Optional.empty();
    }

    /**
     * A file to be kept.
     *
     * @param name what it is called
     * @param type its media type, with its charset
     * @param text what is in it
     */
    public record Download(String name, String type, String text) {}

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FormReply> reply = admitted(request, response);
        Optional<Download> file = reply.flatMap(admitted -> download(admitted.context()));
        if (file.isPresent()) {
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + file.get().name() + "\"");
            response.setContentType(file.get().type());
            response.getWriter().write(file.get().text());
        } else if (reply.isPresent()) {
            reply.get()
                    .show(HttpServletResponse.SC_OK, Map.of(), done(reply.get().page(), request));
        }
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FormReply> reply = admitted(request, response);
        if (reply.isPresent()) {
            if (frame.isOurs(request)) {
                press(Optional.ofNullable(request.getParameter(PRESSED)), reply.get());
            } else {
                reply.get().refuse(HttpServletResponse.SC_FORBIDDEN, Map.of(), "form.expired");
            }
        }
    }

    /** Where to answer a person who may use the page; where it is empty, the response is complete. */
    private Optional<FormReply> admitted(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FormContext> context = frame.admit(rights(request), kept(), request, response);
        if (context.isEmpty()) {
            return Optional.empty();
        }
        Optional<FormPage> page = page(context.get());
        if (page.isEmpty()) {
            frame.notFound(response);
        }
        return page.map(declared -> new FormReply(frame, declared, context.get(), response));
    }

    private static void press(Optional<String> name, FormReply reply) throws IOException {
        Optional<FormButton> button = reply.page().button(name);
        if (button.isEmpty()) {
            reply.refuse(HttpServletResponse.SC_BAD_REQUEST, Map.of(), "form.invalid");
        } else if (!button.get().isOffered()
                || !button.get().isAsShown(reply.context().input())) {
            reply.refuse(HttpServletResponse.SC_CONFLICT, Map.of(), "form.changed");
        } else {
            press(button.get(), reply);
        }
    }

    private static void press(FormButton button, FormReply reply) throws IOException {
        FormInput input = reply.context().input();
        Map<String, String> errors = button.isTakingInput() ? reply.page().errors(reply.context()) : Map.of();
        if (!errors.isEmpty()) {
            String first = errors.keySet().iterator().next();
            FormMessage invalid = FormMessage.error(reply.context().text("form.invalid"))
                    .link("#hindsight-" + first + "-error", reply.page().label(first));
            reply.show(HttpServletResponse.SC_BAD_REQUEST, errors, List.of(invalid));
            return;
        }
        FormOutcome outcome = button.run(input);
        if (outcome instanceof FormOutcome.Changed) {
            reply.refuse(HttpServletResponse.SC_CONFLICT, Map.of(), "form.changed");
        } else if (outcome instanceof FormOutcome.Refused refused) {
            reply.show(HttpServletResponse.SC_CONFLICT, Map.of(), refused.messages());
        } else if (outcome instanceof FormOutcome.Left left) {
            reply.leaveFor(left.address());
        } else if (outcome instanceof FormOutcome.Shown shown) {
            reply.show(HttpServletResponse.SC_OK, Map.of(), shown);
        } else if (outcome instanceof FormOutcome.Done done) {
            if (!button.isTakingInput() && reply.page().isChangedBy(input)) {
                // Going back to the form would lose what was entered
                FormMessage said = FormMessage.success(button.doneText(done.count()));
                reply.show(HttpServletResponse.SC_OK, Map.of(), List.of(said));
            } else {
                reply.goBack(DONE + "=" + button.name() + "&" + COUNT + "=" + done.count());
            }
        }
    }

    /** What is shown of the button that was pressed before the form is shown. */
    private static FormOutcome.Shown done(FormPage page, HttpServletRequest request) {
        String count = Optional.ofNullable(request.getParameter(COUNT)).orElse("");
        String name = Optional.ofNullable(request.getParameter(DONE)).orElse("");
        Optional<String> done = page.done(name, count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 0);
        FormOutcome.Shown found = page.after(name);
        List<FormMessage> messages = Stream.concat(done.map(FormMessage::success).stream(), found.messages().stream())
                .toList();
        return new FormOutcome.Shown(messages, found.result());
    }
}
