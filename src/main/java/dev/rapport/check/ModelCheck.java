package dev.rapport.check;

import dev.rapport.flow.Walk;
import dev.rapport.markup.Element;
import dev.rapport.markup.Limits;
import dev.rapport.markup.Markup;
import dev.rapport.markup.MarkupRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The one door for models: shipped, uploaded, deployed or drawn, every model passes it before anything executes it. */
public final class ModelCheck {

    private final Vocabulary vocabulary;

    public ModelCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks files that belong together: one model, with its decision tables and forms.
     *
     * @return what is wrong, errors first; empty where nothing is
     */
    public List<Finding> check(List<Artefact> files, Library library) {
        Parts parts = parts(files);
        List<Finding> found = new ArrayList<>(parts.found());
        found.addAll(models(files, parts, library));
        return sorted(found);
    }

    /** Checks decision tables and forms by themselves, whatever model they belong to. */
    public List<Finding> checkParts(List<Artefact> files) {
        return sorted(parts(files).found());
    }

    /**
     * What stands beside a model.
     *
     * @param fields the keys of each form's fields, by the form's id
     */
    private record Parts(List<Finding> found, Map<String, Set<String>> fields, Set<String> decisions) {}

    private Parts parts(List<Artefact> files) {
        Parts parts = new Parts(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        for (Artefact file : files) {
            if (file.name().endsWith(".form")) {
                parts.found().addAll(new FormsCheck(vocabulary).check(file));
                FormsCheck.outline(file).ifPresent(form -> parts.fields().put(form.id(), form.keys()));
            } else if (file.name().endsWith(".dmn")) {
                parts.found().addAll(new TablesCheck(vocabulary).check(file));
                parts.decisions().addAll(TablesCheck.decisions(file));
            } else if (!isModel(file)) {
                parts.found().addAll(unknown(file));
            }
        }
        return parts;
    }

    private static List<Finding> unknown(Artefact file) {
        Findings findings = new Findings(file.name());
        findings.add(
                Rule.FILE_UNKNOWN,
                "“" + file.name() + "” is neither a model nor a decision table nor a form.",
                "Bring files that end in .bpmn, .dmn or .form.");
        return findings.all();
    }

    private static List<Finding> sorted(List<Finding> found) {
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** What a playbook is to others that call it; empty where its model cannot be read. */
    public Optional<Library.Callable> describe(List<Artefact> files, Library library) {
        return files.stream().filter(ModelCheck::isModel).findFirst().flatMap(file -> {
            Findings unheard = new Findings(file.name());
            return model(file, unheard).map(model -> callable(model, library));
        });
    }

    private Library.Callable callable(Model model, Library library) {
        Set<String> calls = new TreeSet<>();
        model.all("callActivity")
                .forEach(call -> call.attribute("calledElement").ifPresent(calls::add));
        Walk walk = new WaysCheck(new Findings("")).check(model);
        return new Library.Callable(
                model.key(),
                FactsCheck.needs(vocabulary, model),
                Raised.ERRORS.of(model, library),
                Raised.ESCALATIONS.of(model, library),
                walk.alwaysPasses(Lifecycle.signing(model, library)),
                calls);
    }

    private List<Finding> models(List<Artefact> files, Parts parts, Library library) {
        List<Artefact> models = files.stream().filter(ModelCheck::isModel).toList();
        if (models.size() != 1) {
            Findings findings =
                    new Findings(models.isEmpty() ? "" : models.get(1).name());
            findings.add(
                    Rule.NO_MODEL,
                    models.isEmpty()
                            ? "There is no model among the files."
                            : "There is more than one model among the files.",
                    "Bring one file that ends in .bpmn, with its tables and forms.");
            return findings.all();
        }
        Findings findings = new Findings(models.get(0).name());
        model(models.get(0), findings).ifPresent(model -> sense(model, parts, library, findings));
        return findings.all();
    }

    private static boolean isModel(Artefact file) {
        return file.name().endsWith(".bpmn");
    }

    /** Reads a model and holds it against what is allowed; nothing where there is no process to look at. */
    private Optional<Model> model(Artefact file, Findings findings) {
        try {
            Element root = Markup.read(file.content(), Limits.MODEL);
            if (!Bpmn.is(root, "definitions")) {
                findings.add(
                        Rule.UNREADABLE, "“" + file.name() + "” is no model.", "Bring a file that a modeler wrote.");
                return Optional.empty();
            }
            new AllowList(findings).check(root, BpmnAllowed.MODEL);
            return new ShapeCheck(findings)
                    .processes(root).stream().findFirst().map(process -> new Model(root, process, vocabulary));
        } catch (MarkupRefused refused) {
            findings.add(
                    refused.reason() == MarkupRefused.Reason.TOO_LARGE ? Rule.TOO_LARGE : Rule.UNREADABLE,
                    "“" + file.name() + "” is not read: " + refused.getMessage()
                            + (refused.line() > 0 ? ", in line " + refused.line() + "." : "."),
                    "Bring a file as a modeler writes it, of up to 2 MB.");
            return Optional.empty();
        }
    }

    private void sense(Model model, Parts parts, Library library, Findings findings) {
        new ShapeCheck(findings).check(model);
        new StepsCheck(vocabulary, findings).check(model);
        new EventsCheck(findings).check(model);
        new FormsUsedCheck(vocabulary, findings).check(model, parts.fields());
        new FactsCheck(vocabulary, findings).check(model);
        new CallsCheck(library, findings).check(model, parts.decisions());
        Walk walk = new WaysCheck(findings).check(model);
        new Lifecycle(library, findings).check(model, walk);
    }
}
