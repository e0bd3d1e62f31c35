package dev.rapport.playbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Where a model's elements, flows and names stand, how many they are, and what makes that hard to read. */
final class ModelDrawing {

    /** About fifteen are taken in at a glance. */
    private static final int MOST = 17;

    private static final double NAME_WIDTH = 90;
    private static final double NAME_BELOW = 7;

    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, Box> groups = new LinkedHashMap<>();
    private final Map<String, Box> names = new LinkedHashMap<>();
    private final List<String> narrow = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final BpmnModelInstance model;

    ModelDrawing(BpmnModelInstance model) {
        this.model = model;
        model.getModelElementsByType(BpmnShape.class).forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
    }

    private void shape(BpmnShape shape) {
        if (shape.getBpmnElement() instanceof FlowNode node) {
            Box box = Box.of(shape.getBounds());
            boolean opened = node instanceof SubProcess && shape.isExpanded();
            (opened ? groups : shapes).put(node.getId(), box);
            if (opened) {
                names.put(
                        node.getId(),
                        Lettering.room(named(node), new Box(box.left(), box.top() + 5, box.right(), box.top() + 25)));
            } else if (!(node instanceof Task || node instanceof CallActivity || node instanceof SubProcess)) {
                name(node, shape.getBpmnLabel(), new Spot(box.middle(), box.bottom() + NAME_BELOW));
            }
        }
    }

    private void edge(BpmnEdge edge) {
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            Way way = new Way(
                    flow.getId(),
                    flow.getSource().getId(),
                    flow.getTarget().getId(),
                    edge.getWaypoints().stream().map(Spot::of).toList());
            ways.add(way);
            name(flow, edge.getBpmnLabel(), way.middle());
        }
    }

    private void name(FlowElement element, @Nullable BpmnLabel label, Spot without) {
        if (!named(element).isEmpty()) {
            Box given = given(label, without);
            names.put(element.getId(), Lettering.room(named(element), given));
            if (!Lettering.fits(named(element), given)) {
                narrow.add("the name of " + element.getId() + " has no room for a word");
            }
        }
    }

    private static Box given(@Nullable BpmnLabel label, Spot without) {
        return label != null && label.getBounds() != null
                ? Box.of(label.getBounds())
                : new Box(without.x() - NAME_WIDTH / 2, without.y(), without.x() + NAME_WIDTH / 2, without.y());
    }

    private static String named(FlowElement element) {
        return element.getName() == null ? "" : element.getName();
    }

    /** What is wrong with it, a sentence for each. */
    List<String> faults() {
        return Stream.of(crossings(), throughShapes(), throughNames(), namesOver(), narrow, backwards(), tooMany())
                .flatMap(Collection::stream)
                .toList();
    }

    private List<String> crossings() {
        List<String> faults = new ArrayList<>();
        for (Way one : ways) {
            ways.stream()
                    .filter(other -> one.id().compareTo(other.id()) < 0 && one.meets(other))
                    .forEach(other -> faults.add(one.id() + " meets " + other.id()));
        }
        return faults;
    }

    private List<String> throughShapes() {
        List<String> faults = new ArrayList<>();
        for (Way way : ways) {
            shapes.forEach((id, box) -> {
                if (way.runsThrough(box) && !hosts(id, way.source())) {
                    faults.add(way.id() + " runs through " + id);
                }
            });
            groups.forEach((id, box) -> {
                if (way.runsThrough(box) && !within(way.id(), id)) {
                    faults.add(way.id() + " runs through " + id);
                }
            });
        }
        return faults;
    }

    private boolean hosts(String id, String event) {
        return element(event) instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().getId().equals(id);
    }

    private List<String> throughNames() {
        List<String> faults = new ArrayList<>();
        for (Way way : ways) {
            names.forEach((id, box) -> {
                if (way.runsThrough(box)) {
                    faults.add(way.id() + " runs through the name of " + id);
                }
            });
        }
        return faults;
    }

    private List<String> namesOver() {
        List<String> faults = new ArrayList<>();
        names.forEach((id, name) -> {
            shapes.forEach((other, box) -> {
                if (name.liesOver(box)) {
                    faults.add("the name of " + id + " lies over " + other);
                }
            });
            groups.forEach((other, box) -> {
                if (name.liesOverTheEdgeOf(box)) {
                    faults.add("the name of " + id + " lies over the edge of " + other);
                }
            });
            names.forEach((other, box) -> {
                if (id.compareTo(other) < 0 && name.liesOver(box)) {
                    faults.add("the name of " + id + " lies over the name of " + other);
                }
            });
        });
        return faults;
    }

    private List<String> backwards() {
        List<String> faults = new ArrayList<>();
        for (Way way : ways) {
            if (way.isSlanting()) {
                faults.add(way.id() + " is slanting");
            }
            if (way.goesBack() && !loops(way)) {
                faults.add(way.id() + " goes back and closes no loop");
            }
            if (way.goesBack() && loops(way) && !way.goesAround(place(way.source()), place(way.target()))) {
                faults.add(way.id() + " goes back and not around");
            }
        }
        return faults;
    }

    /** Gateways that only bring ways together do not count: nobody decides anything there. */
    private List<String> tooMany() {
        long nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1)
                .count();
        return nodes <= MOST ? List.of() : List.of("it has " + nodes + " steps, events and decisions");
    }

    private boolean loops(Way way) {
        Set<String> seen = new HashSet<>();
        return reaches(way.target(), way.source(), seen);
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to) || (seen.add(from) && after(from).anyMatch(next -> reaches(next, to, seen)));
    }

    private Stream<String> after(String id) {
        return Stream.concat(
                ways.stream().filter(way -> way.source().equals(id)).map(Way::target),
                model.getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().getId().equals(id))
                        .map(BaseElement::getId));
    }

    private Box place(String id) {
        Box group = groups.get(id);
        return group == null ? shapes.get(id) : group;
    }

    private boolean within(String id, String group) {
        for (ModelElementInstance at = element(id); at != null; at = at.getParentElement()) {
            if (at instanceof BaseElement parent && group.equals(parent.getId())) {
                return true;
            }
        }
        return false;
    }

    private ModelElementInstance element(String id) {
        return model.getModelElementById(id);
    }
}
