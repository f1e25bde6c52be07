export { ContactLine } from './contact/contact-line.js';
export { type PropertyContact, usePropertyContact } from './contact/property-contact.js';
export { ApiClient, type Command, type Query } from './data/client.js';
export { newCommandKey } from './data/command-key.js';
export { CommandQueue, type QueuedCommand } from './data/command-queue.js';
export { DataProvider, type UnshownRefusal, useData, useRead } from './data/data-context.js';
export { ApiProblem, ConnectionLost, isSignedOut } from './data/problem.js';
export { type Session, SessionProvider, useMay, useSession } from './data/session.js';
export { type RunningCommand, useCommand } from './data/use-command.js';
export { KeepRead, useKeptRead } from './data/use-kept-read.js';
export { useWaiting } from './data/use-waiting.js';
export {
  DueFoot,
  DueGroup,
  type DueItem,
  isSoon,
  Price,
  TimeLeft,
  type Trouble,
  TroubleList,
} from './duty/due-list.js';
export { type RulerMark, TimeRuler } from './duty/time-ruler.js';
export { type Anatomy, AnatomyPart, Explanation } from './explanation/explanation.js';
export {
  AmountFigure,
  CountFigure,
  ExplainedFigure,
  type Rate,
  RateCell,
  RateFigure,
  RateTotal,
  Sparkline,
  WithUnit,
} from './figures/figures.js';
export { type RatePoint, type RateSeries, scaleFloor } from './figures/spark.js';
export { TrendChart } from './figures/trend-chart.js';
export { ActDialog } from './form/act-dialog.js';
export { DialogButton } from './form/dialog-button.js';
export type { Told } from './form/differing.js';
export { commandsPlace, draftPlace, dropDraft, dropEverythingOf, readDraft, writeDraft } from './form/draft.js';
export { Field, FieldGroup, FieldRow, RecordForm } from './form/form.js';
export { DayField, MomentField } from './form/moment-field.js';
export { ReasonDialog } from './form/reason-dialog.js';
export { type FormDraft, useDraft } from './form/use-draft.js';
export { WordsArea } from './form/words-area.js';
export { capitalAmount } from './format/capitals.js';
export * from './format/format.js';
export { telephoneHref } from './format/telephone.js';
export { useFormat, useNow } from './format/use-format.js';
export { GROUP_ZONE, instantFromClock, localClock, toldIn } from './format/zone.js';
export { ImportLink } from './import/import-link.js';
export { ImportPage } from './import/import-page.js';
export { LanguageProvider, useLanguage, useText } from './language/language-context.js';
export { type Locale, localeNames, locales } from './language/locale.js';
export { defineTexts, type Translate, translator, type Words } from './language/texts.js';
export { BulkBar, MOST_AT_ONCE } from './list/bulk-bar.js';
export { type BulkAct, BulkDialog, type BulkFile } from './list/bulk-dialog.js';
export { ColumnChooser } from './list/column-chooser.js';
export { neededWidth, resized } from './list/column-layout.js';
export { MOST_EXPORTED } from './list/counted.js';
export { ExportMenu } from './list/export-menu.js';
export type { FileColumn } from './list/file-cells.js';
export { ListFoot, type ListTotal } from './list/list-foot.js';
export { ListPage } from './list/list-page.js';
export type { ListColumn } from './list/list-props.js';
export { type ListChange, type ListSpec, type ListState, readListState } from './list/list-state.js';
export { ListTable } from './list/list-table.js';
export { type OpenRow, RowPanel } from './list/opened-panel.js';
export { usePlacedColumns } from './list/placed-columns.js';
export { readPages } from './list/read-pages.js';
export { RowLink } from './list/row-link.js';
export { ListSearch, SearchField } from './list/search-field.js';
export { type Columns, useColumns } from './list/use-columns.js';
export { useList, useOpen, walkOf } from './list/use-list.js';
export { type Selection, useSelection } from './list/use-selection.js';
export { type View, ViewTabs } from './list/view-tabs.js';
export { wordsColumn } from './list/words-column.js';
export { saveWorkbook } from './list/write-file.js';
export {
  HouseholdLink,
  type HouseholdPart,
  HouseholdParts,
  HouseholdPartsProvider,
  type OpenHousehold,
} from './page/household-parts.js';
export { Bones, FailureNote, Loaded, StateNote, signInAddress } from './page/loaded.js';
export { LoadedPage } from './page/loaded-page.js';
export { type Crumb, Page, Paper, PaperPart, SectionHead, Split } from './page/page.js';
export {
  type PropertyChoice,
  PropertyContext,
  type PropertySwitch,
  useProperty,
  useThisProperty,
} from './page/property-context.js';
export { PropertyName } from './page/property-name.js';
export type {
  ActionEntry,
  Area,
  Caption,
  FindRecords,
  Hit,
  Named,
  NavEntry,
  PageRoute,
  ServicePages,
  WaitingEntry,
} from './page/service-pages.js';
export { PanelPart, PanelRoom, SidePanel, ToolButton, WithPanel } from './page/side-panel.js';
export { useAddress } from './page/use-address.js';
export { Chips, type Choice, ChoiceChip, ClauseChip, StateChip, ToggleChip, type Tone } from './parts/chips.js';
export { type ChoiceButton, ChoiceButtons } from './parts/choice-buttons.js';
export { DayText, PeriodText } from './parts/day-text.js';
export { Icon, type IconName } from './parts/icon.js';
export { type Fact, Facts, type Line, Lines } from './parts/lines.js';
export { type PlainColumn, PlainTable } from './parts/plain-table.js';
export { RangeChip } from './parts/range-chip.js';
export { Rich } from './parts/rich.js';
export { Timeline, type TimelineKind, type TimelinePoint } from './parts/timeline.js';
export { type Tint, TintSign, tints } from './parts/tint-sign.js';
export { useIsPhone, useMedia } from './parts/use-media.js';
export { useSettled } from './parts/use-settled.js';
export { dropPhotosOf } from './photos/drop-photos.js';
export { sendKeptPhotos } from './photos/send-kept-photos.js';
export { FormRows, PrintButton, PrintedForm, PrintedForms } from './print/printed-form.js';
export { ActForm, type FieldSpec, type Values } from './record/act-form.js';
export { COLLEAGUES } from './record/colleagues.js';
export { type Actor, type CourseLine, CoursePart, useActorName, useCoursePoints } from './record/course.js';
export { HomeSelect } from './record/home-select.js';
export { type ActSpec, type CellSpec, type Kept, KeptList, useCell } from './record/kept-list.js';
export { type Act, ActsList, RecordColumns, type Step, Steps } from './record/record.js';
export { type LoadRegisters, RegisterNames, useRegisterName } from './record/register-names.js';
export {
  type RegisterField,
  type RegisterRow,
  type RegisterSpec,
  type ThreeWords,
  wordsIn,
} from './record/register-spec.js';
export { RegistersPage } from './record/registers-page.js';
export type { ThemeChoice } from './theme/choice.js';
export { returnFocus } from './theme/return-focus.js';
export { ThemeProvider, useTheme } from './theme/theme-context.js';
