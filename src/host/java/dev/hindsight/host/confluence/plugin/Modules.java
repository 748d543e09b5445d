package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.confluence.activeobjects.PluginTables;
import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.rendering.PluginMacros;
import dev.hindsight.host.confluence.services.SearchIndex;
import dev.hindsight.host.confluence.services.Texts;
import dev.hindsight.host.confluence.templates.Templates;
import java.util.List;

/**
 * Every place in the host where a plugin's modules can go. Each is empty until a plugin is enabled.
 */
public final class Modules {

    private final List<ModuleKind> kinds;
    private final WebItems webItems = new WebItems();
    private final WebResources webResources = new WebResources();
    private final ServletModules servlets = new ServletModules();
    private final RestModules rest = new RestModules();
    private final BlueprintModules blueprints = new BlueprintModules();
    private final EditorMacros editorMacros = new EditorMacros();

    public Modules(
            Texts texts,
            Templates templates,
            PluginTables tables,
            PluginMacros macros,
            SearchIndex index,
            JobSchedule jobs) {
        kinds = List.of(
                new TextModules(texts, templates),
                new TableModules(tables),
                new MacroModules(macros),
                editorMacros,
                webItems,
                webResources,
                servlets,
                rest,
                blueprints,
                new ExtractorModules(index),
                new JobModules(jobs));
    }

    List<ModuleKind> kinds() {
        return kinds;
    }

    public WebItems webItems() {
        return webItems;
    }

    public WebResources webResources() {
        return webResources;
    }

    public BlueprintModules blueprints() {
        return blueprints;
    }

    public EditorMacros editorMacros() {
        return editorMacros;
    }

    public ServletModules servlets() {
        return servlets;
    }

    public RestModules rest() {
        return rest;
    }
}
