import '@partner-widgets/elements/provider/define';
import '@partner-widgets/widgets/voucher-operation-log/define';
