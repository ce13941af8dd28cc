import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/consumption-detail-table/define';
