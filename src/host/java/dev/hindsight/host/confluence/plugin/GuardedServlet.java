package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A plugin's servlet behind its security annotation, with the plugin's class loader as the thread's while it runs.
 */
final class GuardedServlet extends HttpServlet {

    private final transient HttpServlet servlet;
    private final transient ClassLoader loader;
    private final transient SecurityRule rule;

    GuardedServlet(HttpServlet servlet, ClassLoader loader) {
        this.servlet = servlet;
        this.loader = loader;
        this.rule = SecurityRule.of(servlet.getClass());
    }

    @Override
    public void init(ServletConfig configuration) throws ServletException {
        super.init(configuration);
        servlet.init(configuration);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!rule.allows(SignIn.person(request))) {
            refuse(request, response);
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            servlet.service(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignIn.person(request).isEmpty()) {
            SignIn.askToSignIn(request, response);
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void destroy() {
        servlet.destroy();
    }
}
