package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.compare.Comparison;
import dev.holdfast.explain.Sentences;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.HeapCheck;
import dev.holdfast.run.Mode;
import dev.holdfast.session.Session;
import dev.holdfast.view.challenge.ChallengeView;
import dev.holdfast.view.challenge.ChallengeViewModel;
import dev.holdfast.view.compare.CompareView;
import dev.holdfast.view.details.DetailsView;
import dev.holdfast.view.editor.Document;
import dev.holdfast.view.editor.Drafts;
import dev.holdfast.view.editor.EditorHeader;
import dev.holdfast.view.editor.EditorView;
import dev.holdfast.view.editor.EditorViewModel;
import dev.holdfast.view.flame.FlameView;
import dev.holdfast.view.guess.GuessPane;
import dev.holdfast.view.guess.GuessViewModel;
import dev.holdfast.view.modes.ModesView;
import dev.holdfast.view.output.OutputView;
import dev.holdfast.view.settings.Settings;
import dev.holdfast.view.source.MomentViewModel;
import dev.holdfast.view.source.SourceView;
import dev.holdfast.view.source.StackView;
import dev.holdfast.view.theme.Theme;
import dev.holdfast.view.timeline.TimelineView;
import dev.holdfast.view.transport.StepKeys;
import dev.holdfast.view.transport.TransportBar;
import dev.holdfast.view.transport.TransportViewModel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Puts the window together. The root of a scene of any size from 900 by 600. */
final class MainWindow extends StackPane implements AutoCloseable {
  /** So long after the last key the typing has paused. */
  private static final long TYPING_PAUSE_MILLIS = 300;

  private final Session session = new Session();
  private final ObjectProperty<Program> program = new SimpleObjectProperty<>(this, "program",
      new Program.Shipped(Variant.ORIGINAL));
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.INTERPRETED);
  private final RecentFiles recent;
  private final Theme theme;
  private final Layer layer = new Layer();
  private final Presentation presentation;
  private final Arrangement arrangement;
  private final SizeViewModel size;
  private final GuessViewModel guess;
  private final GuessPane guessPane;
  private final RunViewModel run;
  private final VariantPicker variants = new VariantPicker();
  private final SizeField sizeField;
  private final SplitPanes charts;
  private final TransportViewModel transport;
  private final ColumnViewModel columnModel;
  private final OutputView output;
  private final EditorViewModel editor;
  private final EditorView code;
  private final CodeDesk desk;
  private final ChallengeViewModel challenge;
  private final Comparisons comparisons;
  private final RunStarter starter;
  private final WindowActions actions;

  /**
   * @param dialogs asks for files
   * @param background as {@link RunViewModel} says, as {@code analysts}
   * @param drafts folder in which unsaved code is kept; null to keep none
   */
  MainWindow(Settings settings, Theme theme, FileDialogs dialogs, Executor background, Executor analysts,
      @Nullable Path drafts) {
    this.theme = theme;
    presentation = new Presentation(theme, this);
    arrangement = new Arrangement(this, theme.fontPxProperty(), presentation.onProperty(), session);
    recent = new RecentFiles(settings);
    HeapCheck heap = new HeapCheck();
    size = new SizeViewModel(heap, program);
    guess = new GuessViewModel(session, settings, program, size.sizeProperty());
    Executor fxThread = new PulseExecutor();
    run = new RunViewModel(session, heap, guess::lock, background, analysts, fxThread);
    columnModel = new ColumnViewModel(session, run.output().anyProperty());
    output = new OutputView(run.output(), theme.palette(), this::requestFocus);
    output.baseFontSizeProperty().bind(theme.fontPxProperty());
    guess.follow(run.runningProperty());
    session.runningProperty().bind(run.runningProperty());
    Executor later = CompletableFuture.delayedExecutor(TYPING_PAUSE_MILLIS, TimeUnit.MILLISECONDS, background);
    editor = new EditorViewModel(program.get(), new Drafts(drafts, later), later, background, fxThread);
    editor.programProperty().subscribe(program::set);
    code = new EditorView(editor, theme.palette(), this::requestFocus);
    code.baseFontSizeProperty().bind(theme.fontPxProperty());
    Lessons lessons = Lessons.shipped();
    challenge = new ChallengeViewModel(lessons, editor.documentProperty(), this::take, background,
        fxThread);
    challenge.answerProperty().subscribe(this::showRunOf);
    desk = new CodeDesk(editor, variants, lessons, dialogs, background, fxThread, run, this::edit);
    code.top(new EditorHeader(editor, desk, code::focus));
    comparisons = new Comparisons(run, session, editor.documentProperty().map(Document::start), dialogs,
        background, fxThread, this::showComparison);
    sizeField = new SizeField(size, Arrays.stream(Variant.values()).map(Program.Shipped::new).toList());
    transport = new TransportViewModel(session, run, (analysis, smallest) -> Sentences.of(analysis, smallest)::at);
    guessPane = new GuessPane(guess, theme.palette(), this::requestFocus);
    guessPane.fontSizeProperty().bind(theme.fontPxProperty());
    starter = new RunStarter(run, transport, program, size, mode,
        List.of(new RunStarter.Gate(guess::ready, guessPane::focusField),
            new RunStarter.Gate(desk::ready, () -> code.goToProblem(true)),
            new RunStarter.Gate(size::commit, sizeField::focusText)),
        guessPane, this);
    TimelineView timeline = new TimelineView(session, theme.palette());
    timeline.setId("timeline");
    timeline.fontSizeProperty().bind(theme.fontPxProperty());
    timeline.limitProperty().bind(TaskLimit.of(session, challenge, columnModel.sideProperty()));
    FlameView flame = new FlameView(session, theme.palette());
    flame.setId("flame");
    flame.baseFontSizeProperty().bind(theme.fontPxProperty());
    timeline.stepWordsProperty().bind(transport.wordsProperty());
    flame.stepWordsProperty().bind(transport.wordsProperty());
    DetailsView details = new DetailsView(session, theme.palette());
    details.baseFontSizeProperty().bind(theme.fontPxProperty());
    StackPane flamePane = new StackPane(flame);
    flamePane.setMinHeight(0);
    charts = new SplitPanes(settings, "charts", settings.get("layout", Orientation.VERTICAL),
        height -> arrangement.timelineShare(height, flame.filledHeightProperty().get()), width -> 0.5,
        new StackPane(timeline, guessPane, guessOffer()), flamePane);
    arrangement.arrange(charts, flamePane);
    flame.filledHeightProperty().subscribe(charts::share);
    charts.orientationProperty().subscribe((old, now) -> settings.put("layout", now.name()));
    actions = new WindowActions(run, desk, dialogs, layer, session, presentation, theme,
        this::compareModes, comparisons);
    getStyleClass().add("main-window");
    getChildren().addAll(contents(settings, column(settings, details, background)), layer);
    dimWhileStale(timeline, flame, details);
    run.originProperty().subscribe(this::remember);
    // what the run has shown may change what fits
    session.analysisProperty().subscribe((old, now) -> size.check());
    new WindowKeys(this, actions, theme);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escapePresentation);
    StepKeys.install(this, transport, () -> !layer.isVisible());
    new RecordingDrop(this, actions::open);
    editor.documentProperty().subscribe(this::stayWithWhatIsTyped);
    desk.restore();
  }

  /** Who types into the code has chosen it. */
  private void stayWithWhatIsTyped(Document before, Document now) {
    if (isEditing() && before.id().equals(now.id()) && !before.text().equals(now.text())) {
      columnModel.choose(ColumnViewModel.Side.CODE);
    }
  }

  /** Shows a recording, or takes Java code to be changed and run. */
  void open(Path file) {
    actions.open(file);
  }

  private VBox contents(Settings settings, Node column) {
    SplitPanes both = new SplitPanes(settings, "column", Orientation.HORIZONTAL, height -> 0.5,
        arrangement::chartsShare, card(charts), column);
    arrangement.follow(both);
    both.getStyleClass().add("cards");
    VBox.setVgrow(both, Priority.ALWAYS);
    SummaryCard summary = new SummaryCard(session, program, size.sizeProperty(),
        new GuessFacts(session, guess, this::ask));
    arrangement.roomProperty().subscribe(room -> summary.inOneLine(room.isLow()));
    dimWhileStale(summary);
    VBox body = new VBox(Banners.of(size), Banners.of(run, this::showOutput, this::start),
        Banners.of(comparisons, run.noticeProperty()),
        summary, both,
        transportBar());
    body.getStyleClass().add("body");
    VBox.setVgrow(body, Priority.ALWAYS);
    MainMenu menu = new MainMenu(actions, recent, theme, charts.orientationProperty(), guess, run.heapChoiceProperty(),
        this::ask);
    TopBar top = new TopBar(variants, sizeField, mode, run, size, this::start, this::step, menu);
    top.getChildren().add(top.getChildren().indexOf(menu), presentation.controls());
    top.fit(theme.fontPxProperty(), presentation.onProperty());
    return new VBox(top, body, new StatusLine(run, session, JvmFacts.here()));
  }

  /** A clicker's one button begins and ends a presentation: Escape ends it before it means anything else. */
  private void escapePresentation(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && presentation.onProperty().get() && !layer.isVisible()
        && !StepKeys.isText(event.getTarget())) {
      presentation.leave();
      event.consume();
    }
  }

  private Node transportBar() {
    TransportBar bar = new TransportBar(transport, theme.palette(), theme.fontPxProperty());
    bar.getStyleClass().add("card");
    return bar;
  }

  private Node column(Settings settings, DetailsView details, Executor background) {
    MomentViewModel moments = new MomentViewModel(session, background, Platform::runLater);
    SourceView source = new SourceView(moments, theme.palette());
    source.baseFontSizeProperty().bind(theme.fontPxProperty());
    StackView stack = new StackView(moments, theme.palette());
    stack.baseFontSizeProperty().bind(theme.fontPxProperty());
    dimWhileStale(source, stack);
    SplitPanes step = new SplitPanes(settings, "step", Orientation.VERTICAL, 0.55, 0.5, source, stack);
    return new RightColumn(columnModel, step, source.header(), details, code, challenge(), output, run.output());
  }

  private Node challenge() {
    return new ChallengeView(challenge, this::edit, session, this::showRunOf);
  }

  /** What was judged is what one looks at, unless another run is going on. */
  private void showRunOf(ChallengeViewModel.@Nullable Answer answer) {
    if (answer != null) {
      answer.run().ifPresent(judged -> run.showChecked(judged, answer.printed()));
    }
  }

  private static Node card(Node content) {
    StackPane card = new StackPane(content);
    card.getStyleClass().add("card");
    return card;
  }

  private void showComparison(Comparison comparison) {
    double em = theme.fontPxProperty().get();
    layer.show("Two runs compared",
        new CompareView(comparison, theme.palette(), em, getWidth() - em * 9, getHeight() - em * 12));
  }

  /** While a new run has nothing to show yet, what the last one left is not mistaken for its own. */
  private void dimWhileStale(Node... views) {
    Function<Boolean, Double> opacity = stale -> stale ? 0.35 : 1.0;
    for (Node view : views) {
      view.opacityProperty().bind(run.staleProperty().map(opacity));
    }
  }

  private void remember(Origin origin) {
    switch (origin) {
      case Origin.Opened(var file) -> recent.add(file);
      case Origin.Live(var savedAs) when savedAs != null -> recent.add(savedAs);
      case Origin.Live _,Origin.Checked _,Origin.Nowhere _ -> {
        // no file
      }
    }
  }

  /** Runs what is chosen, if what is typed makes sense. */
  void start() {
    starter.start();
  }

  /** The same from one array to the next; a run that stands still goes on to its next one. */
  void step() {
    starter.step();
  }

  /** Runs what is chosen in all three modes, and shows them in one picture. */
  void compareModes() {
    starter.compareModes(this::showModes);
  }

  private void showModes(Map<Mode, Analysis> analyses) {
    Map<String, Analysis> titled = new LinkedHashMap<>();
    analyses.forEach((one, analysis) -> titled.put(one.title(), analysis));
    layer.show("The three modes of the JVM", new ModesView(titled, session.smallestShownBytesProperty().get(),
        theme.palette(), theme.fontPxProperty().get(), getWidth() - theme.fontPxProperty().get() * 9));
  }

  /** The keyboard is where the window expects something to be typed: in the guess while the question waits. */
  void focusFirst() {
    requestFocus();
    if (guess.askingProperty().get()) {
      guessPane.focusField();
    }
  }

  /** Brings up the code, and the keyboard to it. */
  void edit() {
    columnModel.choose(ColumnViewModel.Side.CODE);
    code.focus();
  }

  /** Brings a program of a lesson into the editor. */
  private void take(Program begun) {
    // it runs on as much as it is judged on
    size.choose(challenge.lessonProperty().get().size());
    editor.begin(begun);
  }

  /** Brings up the lesson's task. */
  void showTask() {
    columnModel.choose(ColumnViewModel.Side.TASK);
  }

  /** Brings up what the run has printed, if it has, and the keyboard to it. */
  void showOutput() {
    if (run.output().anyProperty().get()) {
      columnModel.choose(ColumnViewModel.Side.OUTPUT);
      output.focus();
    }
  }

  /** Whether the code is up. */
  boolean isEditing() {
    return columnModel.sideProperty().get() == ColumnViewModel.Side.CODE;
  }

  /** Asks how high the next run will peak. */
  void ask() {
    if (guess.ask()) {
      guessPane.focusField();
    }
  }

  /** While nothing is asked: the way to be asked. */
  private Node guessOffer() {
    Button offer = new Button("Guess the peak first");
    offer.setId("guess-offer");
    offer.getStyleClass().add("link");
    offer.setTooltip(new Tooltip("How high will it peak? (G)"));
    offer.setOnAction(event -> ask());
    offer.visibleProperty().bind(guess.enabledProperty().not().and(session.analysisProperty().isNull())
        .and(run.runningProperty().not()));
    StackPane.setAlignment(offer, Pos.BOTTOM_CENTER);
    StackPane.setMargin(offer, new Insets(0, 0, 12, 0));
    return offer;
  }

  VariantPicker variants() {
    return variants;
  }

  GuessViewModel guess() {
    return guess;
  }

  void turnSplit() {
    charts.setOrientation(
        charts.getOrientation() == Orientation.VERTICAL ? Orientation.HORIZONTAL : Orientation.VERTICAL);
  }

  EditorViewModel editor() {
    return editor;
  }

  Session session() {
    return session;
  }

  RunViewModel run() {
    return run;
  }

  /** How the next run is to be run. */
  ObjectProperty<Mode> mode() {
    return mode;
  }

  SizeViewModel size() {
    return size;
  }

  Presentation presentation() {
    return presentation;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  Layer layer() {
    return layer;
  }

  /** Ends a run that is going on and lets its recording go; unsaved code is kept for the next start. */
  @Override
  public void close() {
    challenge.close();
    editor.close();
    run.close();
  }
}
